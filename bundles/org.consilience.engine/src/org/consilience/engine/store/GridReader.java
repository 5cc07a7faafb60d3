package org.consilience.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.consilience.engine.store.StoreGrid.ColumnIds;
import org.consilience.engine.store.StoreGrid.Spans;
import org.consilience.model.experiment.Reduction;
import org.eclipse.jdt.annotation.Nullable;

/** The questions of a table, in SQL. */
final class GridReader {

    private final Connection connection;
    private final Path folder;
    private final Map<String, String> texts = new HashMap<>();

    GridReader(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** Takes a row. */
    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, Taker taker, Object... arguments) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            Indexer.bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taker.take(row);
                }
            }
        }
    }

    Listing<RunRow> runs() throws SQLException {
        List<RunRow> rows = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        each(
                "SELECT " + Rows.RUN + ", key FROM run ORDER BY created DESC, id DESC",
                row -> {
                    rows.add(Rows.run(row, folder));
                    keys.add(row.getLong(10));
                });
        return new Listing<>(rows, keys.stream().mapToLong(k -> k).toArray());
    }

    /** Each run is one range of an index, so that its trials come in order without sorting. */
    Listing<TrialRow> trials(Collection<String> runIds) throws SQLException {
        Map<Long, String> runs = new LinkedHashMap<>();
        HashSet<String> wanted = new HashSet<>(runIds);
        each(
                "SELECT key, id FROM run ORDER BY created DESC, id DESC",
                row -> {
                    String id = row.getString(2);
                    if (wanted.isEmpty() || wanted.contains(id)) {
                        runs.put(row.getLong(1), id);
                    }
                });
        List<TrialRow> rows = new ArrayList<>();
        long[] keys = new long[1024];
        Rows shared = new Rows();
        String sql = "SELECT " + Rows.TRIAL + " FROM trial WHERE run = ? ORDER BY number";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (Map.Entry<Long, String> run : runs.entrySet()) {
                query.setLong(1, run.getKey());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        TrialRow trial = shared.trial(run.getValue(), row);
                        if (rows.size() == keys.length) {
                            keys = Arrays.copyOf(keys, 2 * keys.length);
                        }
                        keys[rows.size()] = Listing.key(run.getKey(), trial.number());
                        rows.add(trial);
                    }
                }
            }
        }
        return new Listing<>(rows, Arrays.copyOf(keys, rows.size()));
    }

    ColumnIds columns(Collection<String> runIds) throws SQLException {
        TreeSet<String> settings = new TreeSet<>();
        TreeSet<String> measures = new TreeSet<>();
        if (runIds.isEmpty()) {
            String all =
                    "SELECT id FROM %1$s c WHERE EXISTS (SELECT 1 FROM run_%1$s WHERE %1$s = c.key)";
            each(all.formatted("setting"), row -> settings.add(row.getString(1)));
            each(all.formatted("measure"), row -> measures.add(row.getString(1)));
        }
        String some =
                """
                SELECT c.id FROM run_%1$s v JOIN %1$s c ON c.key = v.%1$s
                WHERE v.run = (SELECT key FROM run WHERE id = ?)
                """;
        for (String run : runIds) {
            each(some.formatted("setting"), row -> settings.add(row.getString(1)), run);
            each(some.formatted("measure"), row -> measures.add(row.getString(1)), run);
        }
        return new ColumnIds(List.copyOf(settings), List.copyOf(measures));
    }

    Spans spans(Listing<RunRow> runs) throws SQLException {
        int n = runs.rows().size();
        Spans spans = new Spans(new Numbers(n), new Numbers(n), new @Nullable String[n]);
        each(
                "SELECT key, started, ended, device FROM run",
                row -> {
                    int place = runs.place(row.getLong(1));
                    if (place >= 0) {
                        set(spans.started(), place, Rows.nullable(row, 2));
                        set(spans.ended(), place, Rows.nullable(row, 3));
                        spans.device()[place] = shared(row.getString(4));
                    }
                });
        return spans;
    }

    private static void set(Numbers numbers, int place, @Nullable Long value) {
        if (value != null) {
            numbers.set(place, value);
        }
    }

    @Nullable
    String[] runSetting(Listing<RunRow> runs, String target) throws SQLException {
        @Nullable String[] values = new @Nullable String[runs.rows().size()];
        each(
                """
                SELECT run, value, kinds FROM run_setting
                WHERE setting = (SELECT key FROM setting WHERE id = ?)
                """,
                row -> {
                    int place = runs.place(row.getLong(1));
                    if (place >= 0) {
                        int kinds = row.getInt(3);
                        values[place] =
                                shared(
                                        kinds == 1
                                                ? row.getString(2)
                                                : "varies (%d)".formatted(kinds));
                    }
                },
                target);
        return values;
    }

    Numbers runMeasure(Listing<RunRow> runs, String measure, Reduction reduction)
            throws SQLException {
        Numbers numbers = new Numbers(runs.rows().size());
        each(
                """
                SELECT run, %s FROM run_measure
                WHERE measure = (SELECT key FROM measure WHERE id = ?)
                """
                        .formatted(column(reduction)),
                row -> number(numbers, runs.place(row.getLong(1)), row, 2),
                measure);
        return numbers;
    }

    @Nullable
    String[] trialSetting(Listing<TrialRow> trials, String target) throws SQLException {
        @Nullable String[] values = new @Nullable String[trials.rows().size()];
        eachTrial(
                trials,
                """
                SELECT t.run, t.number, s.value FROM trial t
                CROSS JOIN trial_setting s ON s.trial = t.key AND s.target = ?
                """,
                row -> {
                    int place = trials.place(Listing.key(row.getLong(1), row.getInt(2)));
                    if (place >= 0) {
                        values[place] = shared(row.getString(3));
                    }
                },
                target);
        return values;
    }

    Numbers trialMeasure(Listing<TrialRow> trials, String measure, Reduction reduction)
            throws SQLException {
        Numbers numbers = new Numbers(trials.rows().size());
        long[] key = {-1};
        each("SELECT key FROM measure WHERE id = ?", row -> key[0] = row.getLong(1), measure);
        eachTrial(
                trials,
                """
                SELECT t.run, t.number, s.%s FROM trial t
                CROSS JOIN summary s ON s.trial = t.key AND s.measure = ?
                """
                        .formatted(column(reduction)),
                row ->
                        number(
                                numbers,
                                trials.place(Listing.key(row.getLong(1), row.getInt(2))),
                                row,
                                3),
                key[0]);
        return numbers;
    }

    /** Asks for the trials of all runs at once, or run by run where there are few. */
    private void eachTrial(Listing<TrialRow> trials, String sql, Taker taker, Object what)
            throws SQLException {
        HashSet<String> runs = new HashSet<>();
        trials.rows().forEach(t -> runs.add(t.run()));
        int[] all = new int[1];
        each("SELECT count(*) FROM run", row -> all[0] = row.getInt(1));
        if (2 * runs.size() > all[0]) {
            each(sql, taker, what);
            return;
        }
        for (String run : runs) {
            each(sql + "WHERE t.run = (SELECT key FROM run WHERE id = ?)", taker, what, run);
        }
    }

    /** SQLite keeps NaN as NULL. */
    private static void number(Numbers numbers, int place, ResultSet row, int column)
            throws SQLException {
        if (place >= 0) {
            double value = row.getDouble(column);
            numbers.set(place, row.wasNull() ? Double.NaN : value);
        }
    }

    private static String column(Reduction reduction) {
        return reduction.name().toLowerCase(Locale.ROOT);
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
