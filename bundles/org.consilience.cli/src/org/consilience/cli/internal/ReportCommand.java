package org.consilience.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report page of a run. */
@Command(
        name = "report",
        description = "Write a run's report: one HTML page that needs no network.",
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RUN", description = RunLocator.HELP)
    private String run = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; by default report.html in the run's folder.")
    private @Nullable Path output;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        RunResult result = RunResult.of(session, RunLocator.open(session.workspace(), run));
        session.out().println(result.report(output));
        return ExitStatus.DONE;
    }
}
