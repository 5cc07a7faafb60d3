package org.consilience.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilience.engine.log.LogException;
import org.consilience.engine.log.Pyramid;

/** The questions that the store answers, in SQL. */
final class Reader {

    private final Connection connection;

    Reader(Connection connection) {
        this.connection = connection;
    }

    /** Turns the present row into a value. */
    interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    List<RunRow> runs(RunFilter filter, Path folder) throws SQLException {
        String text = filter.text().toLowerCase(Locale.ROOT);
        List<RunRow> runs = new ArrayList<>();
        String sql = "SELECT " + Rows.RUN + " FROM run ORDER BY created DESC, id DESC";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while ((filter.most() == 0 || runs.size() < filter.most()) && row.next()) {
                RunRow run = Rows.run(row, folder);
                String words = run.id() + "\n" + run.experimentId() + "\n" + run.title();
                boolean wanted = filter.states().isEmpty() || filter.states().contains(run.state());
                if (wanted && words.toLowerCase(Locale.ROOT).contains(text)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    /** The rows are put in order here: SQLite would write all of them to a temporary tree first. */
    List<TrialRow> trials(String runId) throws SQLException {
        Map<Long, String> runs = new LinkedHashMap<>();
        Map<Long, List<TrialRow>> byRun = new HashMap<>();
        String which = runId.isEmpty() ? "" : " WHERE id = ?";
        String sql = "SELECT key, id FROM run%s ORDER BY created DESC, id DESC".formatted(which);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (!runId.isEmpty()) {
                query.setString(1, runId);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    runs.put(row.getLong(1), row.getString(2));
                }
            }
        }
        String those = runId.isEmpty() ? "" : " WHERE run = ?";
        String list = "SELECT %s FROM trial%s".formatted(Rows.TRIAL, those);
        Rows rows = new Rows();
        try (PreparedStatement query = connection.prepareStatement(list)) {
            if (!runId.isEmpty()) {
                query.setLong(1, runs.keySet().stream().findFirst().orElse(-1L));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long run = row.getLong(1);
                    byRun.computeIfAbsent(run, key -> new ArrayList<>())
                            .add(rows.trial(runs.getOrDefault(run, ""), row));
                }
            }
        }
        List<TrialRow> trials = new ArrayList<>();
        for (long run : runs.keySet()) {
            List<TrialRow> own = byRun.getOrDefault(run, new ArrayList<>());
            own.sort(Comparator.comparingInt(TrialRow::number));
            trials.addAll(own);
        }
        return trials;
    }

    List<String> measures(String runId) throws SQLException {
        String sql =
                """
                SELECT id FROM measure WHERE key IN (
                  SELECT s.measure FROM run r JOIN trial t ON t.run = r.key
                  JOIN summary s ON s.trial = t.key WHERE r.id = ?)
                ORDER BY id
                """;
        List<String> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, runId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    /** Rows of which the first column is a trial's id, for a run's id and one more argument. */
    <T> Map<String, T> byTrial(String sql, String runId, String what, Column<T> column)
            throws SQLException {
        Map<String, T> values = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            Indexer.bind(query, runId, what);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    values.put(row.getString(1), column.of(row));
                }
            }
        }
        return values;
    }

    Map<String, Pyramid> curves(String runId, String measure, Collection<String> trialIds)
            throws SQLException, StoreException {
        String sql =
                """
                SELECT s.pyramid FROM series s
                WHERE s.trial = (SELECT t.key FROM trial t
                  WHERE t.run = (SELECT key FROM run WHERE id = ?) AND t.id = ?)
                AND s.measure = (SELECT key FROM measure WHERE id = ?)
                """;
        Map<String, Pyramid> curves = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (String trial : trialIds) {
                Indexer.bind(query, runId, trial, measure);
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        curves.put(trial, Pyramid.decode(row.getBytes(1)));
                    }
                }
            }
        } catch (LogException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        }
        return curves;
    }
}
