package org.consilience.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.consilience.engine.store.RunRetention;
import org.consilience.engine.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes old runs by a rule. */
@Command(
        name = "prune",
        description = {
            "Delete runs that are neither among the newest nor young enough.",
            "A run whose folder holds a file \"keep\" stays."
        },
        sortOptions = false)
final class PruneCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "The newest N runs stay (default: ${DEFAULT-VALUE}).")
    private int keep = 20;

    @Option(
            names = "--days",
            paramLabel = "D",
            description = "Runs of the last D days stay (default: ${DEFAULT-VALUE}).")
    private int days = 30;

    @Option(names = "--dry-run", description = "Only list what would be deleted.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    PruneCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Path runs = session.workspace().runs();
        try (RunStore store = Store.open(session)) {
            RunRetention retention = new RunRetention(runs, store);
            List<RunRetention.Candidate> candidates =
                    retention.candidates(
                            new RunRetention.Policy(keep, Duration.ofDays(days)), Instant.now());
            if (candidates.isEmpty()) {
                session.out().println("Nothing to delete.");
                return ExitStatus.DONE;
            }
            TextTable table = new TextTable("run", "title", "MB");
            candidates.forEach(
                    c -> table.row(c.id(), c.title(), Words.number(c.bytes() / 1048576.0)));
            table.print(session.out());
            if (dryRun) {
                return ExitStatus.DONE;
            }
            if (!Confirmation.given(
                    session, yes, "Delete these %d runs for good?".formatted(candidates.size()))) {
                return ExitStatus.WRONG_USAGE;
            }
            for (RunRetention.Candidate candidate : candidates) {
                retention.delete(candidate.id());
            }
            session.out().printf("Deleted %d runs.%n", candidates.size());
            return ExitStatus.DONE;
        }
    }
}
