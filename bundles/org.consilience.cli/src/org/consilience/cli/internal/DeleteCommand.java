package org.consilience.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.consilience.engine.store.RunRetention;
import org.consilience.engine.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes runs by name. */
@Command(
        name = "delete",
        description =
                "Delete runs with all they recorded. A run whose folder holds a file \"keep\""
                        + " stays.",
        sortOptions = false)
final class DeleteCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "RUN",
            arity = "1..*",
            description = "The runs: ids or the beginnings of them.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    DeleteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Path runs = session.workspace().runs();
        List<Path> found = new ArrayList<>();
        for (String name : names) {
            Path run = RunLocator.find(session.workspace(), name).toAbsolutePath().normalize();
            if (!runs.equals(run.getParent())) {
                throw new CommandException(
                        "%s is not below %s; delete that folder yourself.".formatted(run, runs));
            }
            found.add(run);
        }
        if (!Confirmation.given(session, yes, "Delete %d runs for good?".formatted(found.size()))) {
            return ExitStatus.WRONG_USAGE;
        }
        try (RunStore store = Store.open(session)) {
            RunRetention retention = new RunRetention(runs, store);
            for (Path run : found) {
                retention.delete(RunLocator.name(run));
                session.out().println("Deleted " + RunLocator.name(run));
            }
        }
        return ExitStatus.DONE;
    }
}
