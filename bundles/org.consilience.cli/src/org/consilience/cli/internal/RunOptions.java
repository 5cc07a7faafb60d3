package org.consilience.cli.internal;

import java.nio.file.Path;
import org.consilience.engine.Limits;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Option;

/** What every command that runs trials can be told. */
final class RunOptions {

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Run N trials at once, each in its own process; by default one a core.")
    int workers;

    @Option(
            names = "--trial-seconds",
            paramLabel = "S",
            description = "End a trial that runs longer than S seconds.")
    double trialSeconds;

    @Option(names = "--run-seconds", paramLabel = "S", description = "End the run after S seconds.")
    double runSeconds;

    @Option(
            names = "--trial-megabytes",
            paramLabel = "MB",
            description = "End a trial that uses more than MB megabytes.")
    double trialMegabytes;

    @Option(names = "--strict", description = "Exit with 1 unless every claim holds.")
    boolean strict;

    @Option(
            names = "--json",
            description = "Print one JSON document with run, trials and claims, and nothing else.")
    boolean json;

    @Option(
            names = {"-o", "--report"},
            paramLabel = "FILE",
            description =
                    "Write the report page to FILE; by default report.html in the run's folder.")
    @Nullable
    Path report;

    @Option(names = "--no-report", description = "Write no report page.")
    boolean noReport;

    Limits limits() {
        return new Limits(trialSeconds, runSeconds, trialMegabytes, 0, 0);
    }
}
