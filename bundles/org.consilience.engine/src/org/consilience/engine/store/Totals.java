package org.consilience.engine.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What a run's trials come to: one value a setting and a measure, kept column by column so that a
 * table of all runs reads one of its columns as one range. Of the measures only trials that are
 * done count, as in evidence; a NaN among them makes the total NaN.
 */
final class Totals {

    /** In each text, {@code %s} is the condition that a trial's run fulfils. */
    static final String SPAN =
            """
            UPDATE run SET totals = 1,
              started = (SELECT min(started) FROM trial WHERE trial.run = run.key),
              ended = (SELECT max(ended) FROM trial WHERE trial.run = run.key),
              device = (SELECT CASE count(DISTINCT device) WHEN 0 THEN '' WHEN 1 THEN min(device)
                ELSE 'varies (' || count(DISTINCT device) || ')' END
                FROM trial WHERE trial.run = run.key)
            WHERE %s
            """;

    static final String NAMES =
            """
            INSERT OR IGNORE INTO setting (id)
            SELECT DISTINCT s.target FROM trial t JOIN trial_setting s ON s.trial = t.key WHERE %s
            """;

    static final String SETTINGS =
            """
            INSERT INTO run_setting (setting, run, value, kinds)
            SELECT g.key, v.run, v.value, v.kinds FROM (
              SELECT t.run run, s.target target, min(s.value) value,
                count(DISTINCT s.value) kinds
              FROM trial t JOIN trial_setting s ON s.trial = t.key
              WHERE %s GROUP BY t.run, s.target) v
            JOIN setting g ON g.id = v.target
            """;

    static final String MEASURES =
            """
            INSERT INTO run_measure (measure, run, last, min, max, mean)
            SELECT s.measure, t.run,
              CASE WHEN count(s.last) = count(*) THEN avg(s.last) END,
              CASE WHEN count(s.min) = count(*) THEN min(s.min) END,
              CASE WHEN count(s.max) = count(*) THEN max(s.max) END,
              CASE WHEN count(s.mean) = count(*) THEN avg(s.mean) END
            FROM trial t JOIN summary s ON s.trial = t.key
            WHERE t.state = 'DONE' AND %s GROUP BY t.run, s.measure
            """;

    private static final List<String> STEPS =
            List.of(
                    "DELETE FROM run_setting WHERE run = ?",
                    "DELETE FROM run_measure WHERE run = ?",
                    SPAN.formatted("key = ?"),
                    NAMES.formatted("t.run = ?"),
                    SETTINGS.formatted("t.run = ?"),
                    MEASURES.formatted("t.run = ?"));

    private final Connection connection;

    Totals(Connection connection) {
        this.connection = connection;
    }

    /** Says that trials of a run changed; in the transaction that changes them. */
    void outdate(long run) throws SQLException {
        execute("UPDATE run SET totals = 0 WHERE key = ?", run);
    }

    boolean upToDate(long run) throws SQLException {
        String sql = "SELECT totals FROM run WHERE key = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, run);
            try (ResultSet row = query.executeQuery()) {
                return !row.next() || row.getInt(1) == 1;
            }
        }
    }

    /** Computes them anew, in a transaction of the caller. */
    void update(long run) throws SQLException {
        for (String step : STEPS) {
            execute(step, run);
        }
    }

    private void execute(String sql, long run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, run);
            statement.executeUpdate();
        }
    }
}
