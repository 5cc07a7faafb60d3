package org.consilience.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunFilter;
import org.consilience.engine.store.RunRetention;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.RunStore;
import org.consilience.engine.store.StoreException;

/** The run store as commands use it: brought up to date with the folders before it is asked. */
final class Store {

    private Store() {}

    /** Takes one run in; the run is safe without it, so a fault is told and not fatal. */
    static void index(Session session, RunFolder run) {
        if (!session.workspace().runs().equals(run.path().getParent())) {
            return;
        }
        try (RunStore store = open(session)) {
            store.index(run);
        } catch (StoreException e) {
            session.err().println("consilience: " + e.getMessage());
        }
    }

    /** Returns all runs, newest first, after taking in the folders that came or changed. */
    static List<RunRow> runs(Session session) throws StoreException, IOException {
        Path runs = session.workspace().runs();
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (RunStore store = open(session)) {
            new RunRetention(runs, store).finish();
            Map<String, RunRow> known =
                    store.runs(RunFilter.ALL).stream()
                            .collect(Collectors.toMap(RunRow::id, row -> row));
            for (Path folder : folders(runs)) {
                RunRow row = known.get(RunLocator.name(folder));
                if (row == null || !settled(row.state())) {
                    try {
                        store.index(RunFolder.open(folder));
                    } catch (RunException e) {
                        session.err().println("consilience: " + e.getMessage());
                    }
                }
            }
            return store.runs(RunFilter.ALL);
        }
    }

    private static boolean settled(RunState state) {
        return state != RunState.RUNNING && state != RunState.INTERRUPTED;
    }

    static RunStore open(Session session) throws StoreException {
        return RunStore.open(
                session.workspace().store(), text -> session.err().println("consilience: " + text));
    }

    private static List<Path> folders(Path runs) {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(p -> Files.isRegularFile(p.resolve(RunFolder.INFO))).toList();
        } catch (IOException e) {
            throw new CommandException(
                    "Cannot list the runs below " + runs + ": " + e.getMessage(), e);
        }
    }
}
