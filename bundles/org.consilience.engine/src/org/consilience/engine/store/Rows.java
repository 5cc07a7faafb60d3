package org.consilience.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialState;
import org.eclipse.jdt.annotation.Nullable;

/** Turns rows into records; texts that many rows share are kept once. */
final class Rows {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, SortedMap<String, String>> points = new HashMap<>();

    /** The columns of {@link #trial}. */
    static final String TRIAL =
            """
            run, number, id, dataset, arm, method, point, seed, device, state, reason, started,
            ended, attempts, damage
            """;

    /** The columns of {@link #run}. */
    static final String RUN = "id, folder, experiment, title, created, state, trials, done, failed";

    static RunRow run(ResultSet row, Path runs) throws SQLException {
        return new RunRow(
                row.getString(1),
                runs.resolve(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                RunState.valueOf(row.getString(6)),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9));
    }

    TrialRow trial(String run, ResultSet row) throws SQLException {
        return new TrialRow(
                run,
                row.getInt(2),
                row.getString(3),
                shared(row.getString(4)),
                shared(row.getString(5)),
                shared(row.getString(6)),
                points.computeIfAbsent(row.getString(7), Rows::point),
                row.getLong(8),
                shared(row.getString(9)),
                TrialState.valueOf(row.getString(10)),
                shared(row.getString(11)),
                nullable(row, 12),
                nullable(row, 13),
                row.getInt(14),
                shared(row.getString(15)));
    }

    /** A summary from seven columns. */
    static Summary summary(ResultSet row, int first) throws SQLException {
        return new Summary(
                row.getLong(first),
                number(row, first + 1),
                number(row, first + 2),
                number(row, first + 3),
                number(row, first + 4),
                number(row, first + 5),
                number(row, first + 6));
    }

    static @Nullable Long nullable(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** SQLite keeps NaN as NULL. */
    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    /** A point of the sweep as text. */
    static String text(SortedMap<String, String> point) {
        try {
            return MAPPER.writeValueAsString(point);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> point(String text) {
        try {
            return Collections.unmodifiableSortedMap(
                    MAPPER.readValue(text, new TypeReference<TreeMap<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The run store holds \"%s\" as a point.".formatted(text), e);
        }
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
