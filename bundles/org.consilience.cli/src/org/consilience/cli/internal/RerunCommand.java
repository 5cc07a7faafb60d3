package org.consilience.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.consilience.engine.Engine;
import org.consilience.engine.RunIds;
import org.consilience.engine.run.Comparison;
import org.consilience.engine.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Repeats a recorded run and compares the two. */
@Command(
        name = "rerun",
        description =
                "Repeat a recorded run and say whether the two match, or where they first part and"
                        + " why.",
        sortOptions = false)
final class RerunCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RUN", description = RunLocator.HELP)
    private String run = "";

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Run N trials at once; by default one a core.")
    private int workers;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Name the repetition ID; by default it is named by time and experiment.")
    private String id = "";

    RerunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = RunLocator.find(session.workspace(), run);
        RunIds.require(id);
        Engine engine = session.engine();
        engine.warmUp(workers);
        try {
            RunWatch watch = new RunWatch(session, false);
            RunFolder repeated =
                    watch.await(
                            () -> engine.rerun(session.workspace(), folder, id, workers, watch));
            if (watch.interrupted()) {
                return ExitStatus.INTERRUPTED;
            }
            return print(Comparison.of(RunFolder.open(folder), repeated), repeated);
        } finally {
            engine.coolDown();
        }
    }

    private int print(Comparison comparison, RunFolder repeated) {
        if (comparison.matches()) {
            session.out()
                    .printf(
                            "match: all %d trials of %s have the same event log.%n",
                            comparison.compared(), repeated.id());
            return ExitStatus.DONE;
        }
        session.out()
                .printf(
                        "mismatch: %d of %d trials differ in %s.%n",
                        comparison.differences().size(), comparison.compared(), repeated.id());
        for (Comparison.Difference d : comparison.differences()) {
            if (d.measure().isEmpty()) {
                session.out()
                        .printf(
                                "  %s: %s, now %s; %s%n",
                                d.trial(), d.recorded(), d.repeated(), d.cause());
            } else {
                session.out()
                        .printf(
                                "  %s: first at step %d of %s: %s, now %s; %s%n",
                                d.trial(),
                                d.step(),
                                d.measure(),
                                d.recorded(),
                                d.repeated(),
                                d.cause());
            }
        }
        return ExitStatus.CLAIM_FAILED;
    }
}
