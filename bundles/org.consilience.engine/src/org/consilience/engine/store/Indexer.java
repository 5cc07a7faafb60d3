package org.consilience.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.engine.store.RunSource.Stamp;
import org.eclipse.jdt.annotation.Nullable;

/** Writes one run into the store: only the trials that changed, a batch of them a transaction. */
final class Indexer {

    /** Logs are read outside of the transaction that writes what they hold. */
    private static final int BATCH = 500;

    private final Connection connection;
    private final Path runs;
    private final Map<String, Long> measures = new HashMap<>();

    Indexer(Connection connection, Path runs) {
        this.connection = connection;
        this.runs = runs;
    }

    /** What the store knows of a trial already. */
    private record Known(Stamp stamp, TrialOutcome outcome) {}

    /** Returns how many trials were written. */
    int index(RunSource run, boolean anew) throws SQLException {
        Map<String, TrialOutcome> outcomes = run.outcomes();
        List<PlannedTrial> plan = run.plan();
        long key = run(run, plan, outcomes, anew);
        Map<String, Known> known = known(key);
        int written = 0;
        List<Entry> batch = new ArrayList<>();
        for (PlannedTrial trial : plan) {
            TrialOutcome outcome = outcomes.getOrDefault(trial.id(), TrialOutcome.NONE);
            Stamp stamp = ended(outcome) ? run.stamp(trial) : new Stamp(0, 0);
            if (!new Known(stamp, outcome).equals(known.get(trial.id()))) {
                batch.add(Entry.of(run, trial, outcome, stamp));
                written++;
            }
            if (batch.size() == BATCH) {
                write(key, batch);
                batch.clear();
            }
        }
        write(key, batch);
        if (written > 0 || !new Totals(connection).upToDate(key)) {
            begin();
            try {
                new Totals(connection).update(key);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        return written;
    }

    void forget(String runId) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM run WHERE id = ?")) {
            bind(delete, runId);
            delete.executeUpdate();
        }
    }

    private static boolean ended(TrialOutcome outcome) {
        return outcome.state() != TrialState.PLANNED && outcome.state() != TrialState.RUNNING;
    }

    /** Writes the run's own row. A run that took an older one's id starts without trials. */
    private long run(
            RunSource run,
            List<PlannedTrial> plan,
            Map<String, TrialOutcome> outcomes,
            boolean anew)
            throws SQLException {
        RunInfo info = run.info();
        begin();
        try (PreparedStatement clear =
                        connection.prepareStatement(
                                "DELETE FROM run WHERE id = ? AND (created <> ? OR hash <> ?)");
                PreparedStatement empty =
                        connection.prepareStatement("DELETE FROM trial WHERE run = ?");
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO run (id, folder, experiment, title, created, hash,
                                  state, trials, done, failed) VALUES (?,?,?,?,?,?,?,?,?,?)
                                ON CONFLICT (id) DO UPDATE SET folder = excluded.folder,
                                  state = excluded.state, trials = excluded.trials,
                                  done = excluded.done, failed = excluded.failed
                                RETURNING key
                                """)) {
            bind(clear, info.id(), info.created(), info.experimentHash());
            clear.executeUpdate();
            bind(
                    insert,
                    info.id(),
                    folder(run.path()),
                    info.experimentId(),
                    info.title(),
                    info.created(),
                    info.experimentHash(),
                    run.state().name(),
                    plan.size(),
                    count(outcomes, TrialState.DONE),
                    count(outcomes, TrialState.FAILED));
            long key;
            try (ResultSet row = insert.executeQuery()) {
                key = row.getLong(1);
            }
            if (anew) {
                bind(empty, key);
                empty.executeUpdate();
            }
            connection.commit();
            return key;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Map<String, Known> known(long run) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        SELECT id, log_size, log_time, state, reason, started, ended, attempts
                        FROM trial WHERE run = ?
                        """)) {
            query.setLong(1, run);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    known.put(
                            row.getString(1),
                            new Known(
                                    new Stamp(row.getLong(2), row.getLong(3)),
                                    new TrialOutcome(
                                            TrialState.valueOf(row.getString(4)),
                                            row.getString(5),
                                            Rows.nullable(row, 6),
                                            Rows.nullable(row, 7),
                                            row.getInt(8))));
                }
            }
        }
        return known;
    }

    private void write(long run, List<Entry> batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        begin();
        try (Statements s = new Statements(connection)) {
            for (Entry e : known(run, s) ? batch : List.<Entry>of()) {
                write(run, e, s);
            }
            new Totals(connection).outdate(run);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            measures.clear();
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Whether no other process has forgotten the run meanwhile. */
    private static boolean known(long run, Statements s) throws SQLException {
        bind(s.known, run);
        try (ResultSet row = s.known.executeQuery()) {
            return row.next();
        }
    }

    private void write(long run, Entry e, Statements s) throws SQLException {
        PlannedTrial t = e.trial();
        TrialOutcome o = e.outcome();
        bind(s.clear, run, t.id());
        s.clear.executeUpdate();
        bind(s.trial, run, t.number(), t.id(), t.dataset(), t.arm(), t.method());
        bindFrom(7, s.trial, Rows.text(t.point()), t.seed(), t.device(), o.state().name());
        bindFrom(11, s.trial, o.reason(), o.started(), o.ended(), o.attempts());
        bindFrom(15, s.trial, e.stamp().size(), e.stamp().time(), e.damage());
        long key;
        try (ResultSet row = s.trial.executeQuery()) {
            key = row.getLong(1);
        }
        settings(key, "dataset.", t.datasetSettings(), s.setting);
        settings(key, "arm.", t.settings(), s.setting);
        for (var summary : e.summaries().entrySet()) {
            Summary m = summary.getValue();
            bind(s.summary, key, measure(summary.getKey(), s), m.n());
            bindFrom(4, s.summary, m.first(), m.last(), m.min(), m.max(), m.mean(), m.sum());
            s.summary.addBatch();
        }
        for (var pyramid : e.pyramids().entrySet()) {
            bind(s.series, key, measure(pyramid.getKey(), s), pyramid.getValue());
            s.series.addBatch();
        }
        s.setting.executeBatch();
        s.summary.executeBatch();
        s.series.executeBatch();
    }

    private static void settings(
            long trial, String scope, Map<String, String> settings, PreparedStatement insert)
            throws SQLException {
        for (var setting : settings.entrySet()) {
            bind(insert, trial, scope + setting.getKey(), setting.getValue());
            insert.addBatch();
        }
    }

    private long measure(String id, Statements s) throws SQLException {
        if (measures.containsKey(id)) {
            return measures.get(id);
        }
        bind(s.measure, id);
        try (ResultSet row = s.measure.executeQuery()) {
            measures.put(id, row.getLong(1));
            return row.getLong(1);
        }
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // the first statement of an immediate transaction waits for its turn to write
            statement.execute("DELETE FROM run WHERE 0");
        } catch (SQLException e) {
            connection.setAutoCommit(true);
            throw e;
        }
    }

    /** The folder's name, so that the runs and their store can move together. */
    private String folder(Path path) {
        return runs.equals(path.getParent()) ? String.valueOf(path.getFileName()) : path.toString();
    }

    private static int count(Map<String, TrialOutcome> outcomes, TrialState state) {
        return (int) outcomes.values().stream().filter(o -> o.state() == state).count();
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        bindFrom(1, statement, values);
    }

    private static void bindFrom(int first, PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(first + i, values[i]);
        }
    }
}
