package org.consilience.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.log.Pyramid;
import org.consilience.engine.run.RunFolder;

/**
 * The index over all runs of a workspace: one SQLite file beside the run folders, made anew from
 * them at any time and never the only copy of anything. Several processes may use it at once, each
 * waiting for the others to write; a store serves one call at a time, so a view that must not wait
 * for an indexing thread opens its own.
 */
public final class RunStore implements AutoCloseable {

    private final Path file;
    private final Path runs;
    private final Object turn = new Object();
    private Connection connection;

    private RunStore(Path file, Connection connection) {
        this.file = file;
        this.runs = folder(file);
        this.connection = connection;
    }

    /**
     * Opens the store, or makes an empty one. One that is damaged is renamed to {@code
     * index.sqlite.broken-1} (or the next number) and made anew from the run folders beside it.
     *
     * @param sqlite the store's file, in the folder of the run folders
     * @param messages hears what a reader should know, one sentence a call
     * @throws StoreException if it is of a newer version, or cannot be read or written
     */
    public static RunStore open(Path sqlite, Consumer<String> messages) throws StoreException {
        Path file = sqlite.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder(file));
            try {
                return new RunStore(file, StoreFile.open(file));
            } catch (SQLException e) {
                if (!StoreException.damaged(e)) {
                    throw e;
                }
                setAside(file, messages);
                RunStore store = new RunStore(file, StoreFile.open(file));
                try {
                    new Rebuild(store.connection, store.runs)
                            .from(store.runs, (done, total, run) -> {})
                            .problems()
                            .forEach(messages);
                } catch (SQLException | IOException | RuntimeException fault) {
                    store.close();
                    throw fault;
                }
                return store;
            }
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        } catch (IOException e) {
            throw new StoreException("The run store %s cannot be made: %s.".formatted(file, e), e);
        }
    }

    /**
     * Takes a run into the store, or brings the store up to date with it: trials whose state and
     * log did not change are passed over.
     *
     * @param run the run, ended or not
     * @return how many trials were written
     * @throws StoreException if the store cannot be written
     */
    public int index(RunFolder run) throws StoreException {
        return index(new FolderSource(run));
    }

    /**
     * Takes a run from any source into the store.
     *
     * @param run the run
     * @return how many trials were written
     * @throws StoreException if the store cannot be written
     */
    public int index(RunSource run) throws StoreException {
        return call(() -> new Indexer(connection, runs).index(run, false));
    }

    /**
     * Makes the store anew from the run folders. Folders that cannot be read are reported, the rest
     * is taken in; runs whose folder is gone are left out.
     *
     * @param runsFolder the folder of the run folders
     * @param progress hears how far it is
     * @param messages hears if the store's file was damaged and set aside
     * @throws StoreException if the store cannot be written
     */
    public RebuildReport rebuild(
            Path runsFolder, RebuildReport.Progress progress, Consumer<String> messages)
            throws StoreException {
        return call(
                () -> {
                    connection.close();
                    setAside(file, messages);
                    connection = StoreFile.open(file);
                    return new Rebuild(connection, runs).from(runsFolder, progress);
                });
    }

    /**
     * Returns the runs, newest first.
     *
     * @param filter which ones
     * @throws StoreException if the store cannot be read
     */
    public List<RunRow> runs(RunFilter filter) throws StoreException {
        return call(() -> reader().runs(filter, runs));
    }

    /**
     * Returns the trials of a run in the order of the plan.
     *
     * @param runId the run's id, or an empty string for the trials of all runs
     * @throws StoreException if the store cannot be read
     */
    public List<TrialRow> trials(String runId) throws StoreException {
        return call(() -> reader().trials(runId));
    }

    /**
     * Returns a setting of each trial of a run, by trial id.
     *
     * @param runId the run's id
     * @param target {@code dataset.} or {@code arm.} and the setting's name
     * @throws StoreException if the store cannot be read
     */
    public Map<String, String> settings(String runId, String target) throws StoreException {
        String sql =
                """
                SELECT t.id, s.value FROM run r JOIN trial t ON t.run = r.key
                JOIN trial_setting s ON s.trial = t.key
                WHERE r.id = ? AND s.target = ? ORDER BY t.number
                """;
        return call(() -> reader().byTrial(sql, runId, target, row -> row.getString(2)));
    }

    /**
     * Returns the ids of the measures that trials of a run recorded, sorted.
     *
     * @param runId the run's id
     * @throws StoreException if the store cannot be read
     */
    public List<String> measures(String runId) throws StoreException {
        return call(() -> reader().measures(runId));
    }

    /**
     * Returns a measure of each trial of a run that recorded it, by trial id.
     *
     * @param runId the run's id
     * @param measure the measure's id
     * @throws StoreException if the store cannot be read
     */
    public Map<String, Summary> summaries(String runId, String measure) throws StoreException {
        String sql =
                """
                SELECT t.id, s.n, s.first, s.last, s.min, s.max, s.mean, s.sum
                FROM run r JOIN trial t ON t.run = r.key JOIN summary s ON s.trial = t.key
                WHERE r.id = ? AND s.measure = (SELECT key FROM measure WHERE id = ?)
                ORDER BY t.number
                """;
        return call(() -> reader().byTrial(sql, runId, measure, row -> Rows.summary(row, 2)));
    }

    /**
     * Returns the curves of a figure, by trial id; trials without that measure are left out, and so
     * are series whose steps go back.
     *
     * @param runId the run's id
     * @param measure the measure's id
     * @param trialIds the trials
     * @throws StoreException if the store cannot be read, or holds a damaged curve
     */
    public Map<String, Pyramid> curves(String runId, String measure, Collection<String> trialIds)
            throws StoreException {
        return call(() -> reader().curves(runId, measure, trialIds));
    }

    /** Returns the runs and trials as tables read them, column by column. */
    public StoreGrid grid() {
        return new StoreGrid(this);
    }

    /**
     * Forgets a run; its folder is not touched.
     *
     * @param runId the run's id; one that is not known is no fault
     * @throws StoreException if the store cannot be written
     */
    public void forget(String runId) throws StoreException {
        call(
                () -> {
                    new Indexer(connection, runs).forget(runId);
                    return 0;
                });
    }

    @Override
    public void close() throws StoreException {
        call(
                () -> {
                    connection.close();
                    return 0;
                });
    }

    private static void setAside(Path file, Consumer<String> messages)
            throws IOException, StoreException {
        Path aside = StoreFile.setAside(file);
        if (aside != null) {
            messages.accept(
                    "The run store %s was damaged. It is now %s, and a new one is made from the run folders."
                            .formatted(file, aside.getFileName()));
        }
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private Reader reader() {
        return new Reader(connection);
    }

    private interface Work<T> {
        T run() throws SQLException, IOException, StoreException;
    }

    /** A question of a table. */
    interface GridWork<T> {
        T ask(GridReader reader) throws SQLException;
    }

    <T> T ask(GridWork<T> work) throws StoreException {
        return call(() -> work.ask(new GridReader(connection, runs)));
    }

    private <T> T call(Work<T> work) throws StoreException {
        try {
            synchronized (turn) {
                return work.run();
            }
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        } catch (IOException e) {
            throw new StoreException("The runs in %s cannot be read: %s.".formatted(runs, e), e);
        }
    }
}
