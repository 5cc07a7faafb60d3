package org.consilience.cli.internal;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.consilience.engine.run.RunFolder;
import org.consilience.report.RunExport;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a run in another program's format. */
@Command(
        name = "export",
        description = "Write a run as CSV, Parquet or in MLflow's file layout.",
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    /** The formats' words, for help and completion. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return RunExport.all().stream().map(RunExport::id).iterator();
        }
    }

    private final Session session;

    @Parameters(paramLabel = "RUN", description = RunLocator.HELP)
    private String run = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder to write; by default one beside you, named after the run.")
    private @Nullable Path output;

    @Option(names = "--replace", description = "Replace what stands there.")
    private boolean replace;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        RunExport export =
                RunExport.find(format)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "There is no format \"%s\"; use %s."
                                                        .formatted(
                                                                format,
                                                                String.join(", ", new Formats()))));
        RunFolder folder = RunLocator.open(session.workspace(), run);
        Path given = output;
        Path target = given == null ? Path.of(folder.id() + "-" + format) : given;
        List<Path> written =
                export.write(
                        RunResult.of(session, folder).results(), target.toAbsolutePath(), replace);
        session.out().printf("%d files in %s%n", written.size(), target);
        return ExitStatus.DONE;
    }
}
