package org.consilience.ui.views.internal.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.consilience.engine.store.Listing;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.TrialRow;
import org.eclipse.jdt.annotation.Nullable;

/**
 * All rows of the table as they were at one moment, without the columns that the store reads later.
 */
final class Snapshot {

    private static final ToDoubleFunction<Row> TEXT = row -> Double.NaN;

    private final Level level;
    private final List<? extends Row> rows;
    private final List<Column> columns;
    private final Map<String, Column> byId = new HashMap<>();
    private final Map<Row.Key, Integer> index;
    private final int[] places;
    private final @Nullable Listing<RunRow> runs;
    private final @Nullable Listing<TrialRow> trials;
    private final String problem;

    /**
     * Makes one.
     *
     * @param level what the rows are
     * @param rows the rows
     * @param columns every column that there is
     * @param places where each row is in the listing of the store, -1 for nowhere
     * @param runs that listing, if the rows are runs and the store could be read
     * @param trials that listing, if the rows are trials and the store could be read
     * @param problem what could not be read, in a sentence, or an empty string
     */
    Snapshot(
            Level level,
            List<? extends Row> rows,
            List<Column> columns,
            int[] places,
            @Nullable Listing<RunRow> runs,
            @Nullable Listing<TrialRow> trials,
            String problem) {
        this.level = level;
        this.rows = rows;
        this.columns = columns;
        this.places = places;
        this.runs = runs;
        this.trials = trials;
        this.problem = problem;
        index = HashMap.newHashMap(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            index.put(rows.get(i).key(), i);
        }
        columns.forEach(c -> byId.put(c.id(), c));
    }

    Level level() {
        return level;
    }

    List<? extends Row> rows() {
        return rows;
    }

    List<Column> columns() {
        return columns;
    }

    int[] places() {
        return places;
    }

    @Nullable
    Listing<RunRow> runs() {
        return runs;
    }

    @Nullable
    Listing<TrialRow> trials() {
        return trials;
    }

    String problem() {
        return problem;
    }

    @Nullable
    Column column(String id) {
        return byId.get(id);
    }

    /** Returns the row of a key, or -1. */
    int row(Row.Key key) {
        return index.getOrDefault(key, -1);
    }

    /** Returns the values of a column that needs no store. */
    Cells cells(Column column) {
        if (column.id().startsWith(Column.POINT)) {
            String target = column.name();
            Function<Row, String> value =
                    row -> ((Row.OfTrial) row).trial().point().getOrDefault(target, "");
            return computed(value, row -> Cells.Written.parse(value.apply(row)));
        }
        return switch (column.id()) {
            case "state" -> computed(Row::state, TEXT);
            case "duration" -> computed(row -> duration(row), row -> millis(row));
            case "device" -> computed(Row::device, TEXT);
            case "run" -> computed(Row::runId, TEXT);
            default -> level == Level.RUNS ? ofRun(column.id()) : ofTrial(column.id());
        };
    }

    private Cells ofRun(String id) {
        return switch (id) {
            case "progress" ->
                    run(r -> r.done() + " / " + r.trials(), r -> share(r.done(), r.trials()));
            case "title" -> run(RunRow::title, r -> Double.NaN);
            case "experiment" -> run(RunRow::experimentId, r -> Double.NaN);
            case "created" -> run(r -> Words.time(r.created()), r -> r.created());
            case "failed" -> run(r -> r.failed() == 0 ? "" : "" + r.failed(), RunRow::failed);
            default -> computed(row -> "", TEXT);
        };
    }

    private Cells ofTrial(String id) {
        return switch (id) {
            case "dataset" -> trial(TrialRow::dataset, t -> Double.NaN);
            case "arm" -> trial(TrialRow::arm, t -> Double.NaN);
            case "method" -> trial(TrialRow::method, t -> Double.NaN);
            case "seed" -> trial(t -> Long.toString(t.seed()), TrialRow::seed);
            case "attempts" -> trial(t -> Integer.toString(t.attempts()), TrialRow::attempts);
            case "reason" ->
                    trial(t -> t.damage().isEmpty() ? t.reason() : t.damage(), t -> Double.NaN);
            case "trial" -> trial(TrialRow::id, t -> Double.NaN);
            case "started" -> trial(t -> Words.time(t.started()), t -> number(t.started()));
            case "experiment" -> computed(row -> ((Row.OfTrial) row).experiment(), TEXT);
            default -> computed(row -> "", TEXT);
        };
    }

    private Cells run(Function<RunRow, String> words, ToDoubleFunction<RunRow> number) {
        return computed(
                row -> words.apply(((Row.OfRun) row).run()),
                row -> number.applyAsDouble(((Row.OfRun) row).run()));
    }

    private Cells trial(Function<TrialRow, String> words, ToDoubleFunction<TrialRow> number) {
        return computed(
                row -> words.apply(((Row.OfTrial) row).trial()),
                row -> number.applyAsDouble(((Row.OfTrial) row).trial()));
    }

    private Cells computed(Function<Row, String> words, ToDoubleFunction<Row> number) {
        return new Cells.Computed(rows, words, number);
    }

    private static double share(int done, int all) {
        return all == 0 ? 0 : (double) done / all;
    }

    private static double number(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }

    private static String duration(Row row) {
        double millis = millis(row);
        return Double.isNaN(millis) ? "" : Words.duration(millis);
    }

    private static double millis(Row row) {
        Long end = row.state().equals("running") ? (Long) System.currentTimeMillis() : row.ended();
        return number(end) - number(row.started());
    }
}
