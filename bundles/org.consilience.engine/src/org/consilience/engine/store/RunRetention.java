package org.consilience.engine.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilience.engine.internal.journal.RunLock;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Deletes runs: one by name, or the old ones by a rule. A deletion is a renaming first, so that no
 * half-deleted run is ever seen; what is left of an interrupted one goes at the next start. A run
 * whose folder holds a file named {@code keep} is never deleted.
 */
public final class RunRetention {

    /** The file whose presence keeps a run. */
    public static final String KEEP = "keep";

    private static final String DOOMED = ".deleting-";

    private final Path runs;
    private final RunStore store;

    /**
     * Makes one for a workspace.
     *
     * @param runs the folder of the run folders
     * @param store the store that indexes them
     */
    public RunRetention(Path runs, RunStore store) {
        this.runs = runs.toAbsolutePath().normalize();
        this.store = store;
    }

    /**
     * Which runs may go: those that are neither among the newest nor young enough.
     *
     * @param newest how many of the newest runs stay, 0 for none
     * @param age runs made within this time stay, zero for none
     */
    public record Policy(int newest, Duration age) {

        /**
         * Checks that something stays.
         *
         * @throws IllegalArgumentException if the rule is negative, or would let every run go
         */
        public Policy {
            if (newest < 0 || age.isNegative() || newest == 0 && age.isZero()) {
                throw new IllegalArgumentException(
                        "Keep the newest %d runs and those of the last %s: say a number of runs, an age, or both."
                                .formatted(newest, age));
            }
        }
    }

    /**
     * A run that a policy lets go.
     *
     * @param id the run's id
     * @param title the experiment's title
     * @param created when it was made, milliseconds since 1970
     * @param bytes the space its files take
     */
    public record Candidate(String id, String title, long created, long bytes) {}

    /**
     * Lists what a policy would delete, oldest first, and deletes nothing. Runs in progress, runs
     * with a {@code keep} file and folders that cannot be read as runs are not in it.
     *
     * @param policy the rule
     * @param now the present time
     * @throws IOException if the folder of runs cannot be read
     */
    public List<Candidate> candidates(Policy policy, Instant now) throws IOException {
        List<RunFolder> found = new ArrayList<>();
        for (Path path : children(runs)) {
            RunFolder run = open(path);
            if (run != null) {
                found.add(run);
            }
        }
        found.sort(
                Comparator.comparingLong((RunFolder r) -> r.info().created())
                        .thenComparing(RunFolder::id)
                        .reversed());
        long youngest = now.minus(policy.age).toEpochMilli();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = found.size() - 1; i >= policy.newest; i--) {
            RunFolder run = found.get(i);
            boolean old = policy.age.isZero() || run.info().created() < youngest;
            if (old && !Files.exists(run.path().resolve(KEEP)) && !RunLock.held(run.path())) {
                candidates.add(
                        new Candidate(
                                String.valueOf(run.path().getFileName()),
                                run.info().title(),
                                run.info().created(),
                                size(run.path())));
            }
        }
        return candidates;
    }

    /**
     * Deletes a run, its folder and its rows.
     *
     * @param name the name of its folder, which is the run's id
     * @throws RunException if there is no such run, it is in progress, or it is to be kept
     * @throws IOException if its files cannot be deleted; the rest goes at the next start
     * @throws StoreException if the store cannot be written; the row goes at the next start
     */
    public void delete(String name) throws RunException, IOException, StoreException {
        Path run = runs.resolve(name);
        if (!runs.equals(run.getParent())
                || name.startsWith(".")
                || !Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)) {
            throw new RunException(
                    "There is no run \"%s\" in %s; \"list runs\" names those there are."
                            .formatted(name, runs));
        }
        if (Files.exists(run.resolve(KEEP))) {
            throw new RunException(
                    "Run %s is to be kept: delete the file %s first."
                            .formatted(name, run.resolve(KEEP)));
        }
        RunFolder opened = open(run);
        String id = opened == null ? name : opened.id();
        Path doomed = doomed(name);
        try (RunLock lock = RunLock.take(run)) {
            Files.move(run, doomed);
        }
        deleteTree(doomed);
        store.forget(id);
    }

    /**
     * Finishes deletions that were interrupted: files first, then the rows of runs whose folder is
     * gone. For the start of a program.
     *
     * @return how many folders were still there
     * @throws IOException if files cannot be deleted
     * @throws StoreException if the store cannot be written
     */
    public int finish() throws IOException, StoreException {
        int finished = 0;
        for (Path path : children(runs)) {
            if (String.valueOf(path.getFileName()).startsWith(DOOMED)) {
                deleteTree(path);
                finished++;
            }
        }
        for (RunRow row : store.runs(RunFilter.ALL)) {
            if (!Files.isDirectory(row.folder())) {
                store.forget(row.id());
            }
        }
        return finished;
    }

    private Path doomed(String name) {
        Path path = runs.resolve(DOOMED + name);
        for (int n = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); n++) {
            path = runs.resolve(DOOMED + name + "-" + n);
        }
        return path;
    }

    private static @Nullable RunFolder open(Path path) {
        try {
            return String.valueOf(path.getFileName()).startsWith(".") ? null : RunFolder.open(path);
        } catch (RunException unreadable) {
            return null;
        }
    }

    /** The length of all files; what another process deletes meanwhile does not count. */
    private static long size(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .size();
        }
        long bytes = 0;
        for (Path child : children(path)) {
            bytes += size(child);
        }
        return bytes;
    }

    /** Deletes a folder with all it holds; what links point to stays. */
    private static void deleteTree(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path child : children(path)) {
                deleteTree(child);
            }
        }
        Files.deleteIfExists(path);
    }

    /** What a folder holds; nothing if another process deleted it meanwhile. */
    private static List<Path> children(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(paths::add);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            paths.clear();
        }
        return paths;
    }
}
