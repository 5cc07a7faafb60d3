package org.consilience.ui.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilience.engine.Workspace;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.engine.store.RunFilter;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.RunStore;
import org.consilience.engine.store.StoreException;
import org.consilience.ui.Faults;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The runs of one workspace. A look costs one listing of the folder and one stamp of each run that
 * has not ended well; only runs whose log grew are read again.
 */
final class RunShelf {

    private record Stamp(long size, long time) {}

    private record Snapshot(List<RunRow> rows, Map<String, RunRow> byId) {
        static Snapshot of(Map<Path, RunRow> byFolder) {
            List<RunRow> rows =
                    byFolder.values().stream()
                            .sorted(
                                    Comparator.comparingLong(RunRow::created)
                                            .reversed()
                                            .thenComparing(RunRow::id))
                            .toList();
            return new Snapshot(
                    rows, rows.stream().collect(Collectors.toMap(RunRow::id, r -> r, (a, b) -> a)));
        }
    }

    private final Workspace workspace;
    private final Map<Path, RunRow> byFolder = new HashMap<>();
    private final Map<Path, Stamp> stamps = new HashMap<>();
    private final Set<Path> broken = new HashSet<>();
    private volatile Snapshot snapshot = new Snapshot(List.of(), Map.of());
    private volatile String problem = "";
    private volatile boolean ready;

    RunShelf(Workspace workspace) {
        this.workspace = workspace;
    }

    Workspace workspace() {
        return workspace;
    }

    List<RunRow> rows() {
        return snapshot.rows();
    }

    Optional<RunRow> row(String id) {
        return Optional.ofNullable(snapshot.byId().get(id));
    }

    boolean ready() {
        return ready;
    }

    String problem() {
        return problem;
    }

    /** Looks at the folders and returns the ids of the runs that came, changed or went. */
    Set<String> look() {
        Set<String> changed = new LinkedHashSet<>();
        try {
            Set<Path> folders = folders();
            if (!ready) {
                remember(changed, folders);
            }
            forget(changed, folders);
            Set<Path> ended = new LinkedHashSet<>();
            for (Path folder : folders) {
                read(folder, changed, ended);
            }
            index(ended);
            problem = "";
        } catch (IOException e) {
            problem =
                    "The runs in %s cannot be read: %s."
                            .formatted(workspace.runs(), Faults.words(e));
        } catch (StoreException e) {
            problem = Faults.words(e);
        }
        ready = true;
        if (!changed.isEmpty()) {
            snapshot = Snapshot.of(byFolder);
        }
        return changed;
    }

    private Set<Path> folders() throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(workspace.runs())) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".") && !name.startsWith("index.sqlite")) {
                    folders.add(entry);
                }
            }
        } catch (NoSuchFileException none) {
            folders.clear();
        }
        return folders;
    }

    /** Takes from the store what it knows, so that a start does not read every folder. */
    private void remember(Set<String> changed, Set<Path> folders) throws StoreException {
        if (folders.isEmpty()) {
            return;
        }
        try (RunStore store = open()) {
            for (RunRow row : store.runs(RunFilter.ALL)) {
                if (folders.contains(row.folder())) {
                    byFolder.put(row.folder(), row);
                    changed.add(row.id());
                }
            }
        }
    }

    private void forget(Set<String> changed, Set<Path> folders) {
        byFolder.values()
                .removeIf(
                        row -> {
                            boolean gone = !folders.contains(row.folder());
                            if (gone) {
                                changed.add(row.id());
                                stamps.remove(row.folder());
                            }
                            return gone;
                        });
        broken.retainAll(folders);
    }

    private void read(Path folder, Set<String> changed, Set<Path> ended) {
        RunRow before = byFolder.get(folder);
        if (before != null && before.state() == RunState.DONE) {
            return;
        }
        Stamp stamp = stamp(folder);
        boolean live = before != null && before.state() == RunState.RUNNING;
        if (stamp == null || !live && stamp.equals(stamps.get(folder))) {
            return;
        }
        stamps.put(folder, stamp);
        try {
            RunRow row = row(folder);
            broken.remove(folder);
            if (!row.equals(before)) {
                byFolder.put(folder, row);
                changed.add(row.id());
            }
            if (row.state() != RunState.RUNNING) {
                ended.add(folder);
            }
        } catch (RunException e) {
            if (broken.add(folder)) {
                Faults.log("A run cannot be read: %s".formatted(Faults.words(e)), e);
            }
        }
    }

    private void index(Set<Path> ended) throws StoreException {
        if (ended.isEmpty()) {
            return;
        }
        try (RunStore store = open()) {
            for (Path folder : ended) {
                store.index(RunFolder.open(folder));
            }
        } catch (RunException gone) {
            problem = "";
        }
    }

    private RunStore open() throws StoreException {
        return RunStore.open(workspace.store(), message -> Faults.log(message, null));
    }

    private static RunRow row(Path folder) throws RunException {
        RunFolder run = RunFolder.open(folder);
        var outcomes = run.outcomes().values();
        return new RunRow(
                run.id(),
                folder,
                run.info().experimentId(),
                run.info().title(),
                run.info().created(),
                run.state(),
                run.plan().size(),
                count(outcomes, TrialState.DONE),
                count(outcomes, TrialState.FAILED));
    }

    private static int count(Iterable<TrialOutcome> outcomes, TrialState state) {
        int n = 0;
        for (TrialOutcome outcome : outcomes) {
            n += outcome.state() == state ? 1 : 0;
        }
        return n;
    }

    private static @Nullable Stamp stamp(Path folder) {
        if (!Files.exists(folder.resolve(RunFolder.INFO))) {
            return null; // no run, or not yet
        }
        try {
            BasicFileAttributes log =
                    Files.readAttributes(folder.resolve(RunFolder.LOG), BasicFileAttributes.class);
            return new Stamp(log.size(), log.lastModifiedTime().toMillis());
        } catch (IOException none) {
            return null;
        }
    }
}
