package org.consilience.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.consilience.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a run that did not end well. */
@Command(
        name = "resume",
        description =
                "Go on with a run that was interrupted, cancelled or had trials that failed; trials"
                        + " go on from their last checkpoint.",
        sortOptions = false)
final class ResumeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RUN", description = RunLocator.HELP)
    private String run = "";

    @Mixin private RunOptions options = new RunOptions();

    ResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = RunLocator.find(session.workspace(), run);
        Engine engine = session.engine();
        engine.warmUp(options.workers);
        try {
            RunWatch watch = new RunWatch(session, options.json);
            return watch.follow(
                    () -> engine.resume(folder, options.workers, options.limits(), watch), options);
        } finally {
            engine.coolDown();
        }
    }
}
