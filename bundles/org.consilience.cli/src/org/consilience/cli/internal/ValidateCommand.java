package org.consilience.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.consilience.engine.Limits;
import org.consilience.engine.RunRequest;
import org.consilience.engine.run.PlannedTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an experiment and counts its trials. */
@Command(
        name = "validate",
        description = "Check an experiment, reporting every problem at once, and count its trials.",
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The .experiment file.")
    private Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "TARGET=VALUE",
            description = "Change a setting first, as in \"run\".")
    private List<String> set = new ArrayList<>();

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        var engine = session.engine();
        List<PlannedTrial> plan =
                engine.plan(
                        new RunRequest(
                                file,
                                Overrides.absolute(engine.catalogue(), set),
                                "",
                                "",
                                0,
                                false,
                                Limits.NONE,
                                ""));
        session.out()
                .printf(
                        "%s holds: %d trials (%d arms, %d datasets, %d seeds).%n",
                        file,
                        plan.size(),
                        plan.stream().map(PlannedTrial::arm).distinct().count(),
                        plan.stream().map(PlannedTrial::dataset).distinct().count(),
                        plan.stream().map(PlannedTrial::seed).distinct().count());
        return ExitStatus.DONE;
    }
}
