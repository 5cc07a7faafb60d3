package org.consilience.report.internal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.report.Results;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The results as tidy tables: one row a fact, every row complete in itself. CSV and Parquet hold
 * the same tables.
 */
enum LongTable {

    /** One row a trial. */
    TRIALS {
        @Override
        List<Column> own() {
            return List.of(
                    new Column("method", Type.TEXT),
                    new Column("device", Type.TEXT),
                    new Column("state", Type.TEXT),
                    new Column("reason", Type.TEXT),
                    new Column("attempts", Type.WHOLE),
                    new Column("started", Type.WHOLE),
                    new Column("ended", Type.WHOLE),
                    new Column("settings", Type.TEXT),
                    new Column("dataset_settings", Type.TEXT));
        }

        @Override
        void rows(Results results, List<String> axes, Rows rows) throws IOException {
            for (PlannedTrial trial : results.run().plan()) {
                TrialOutcome outcome = results.run().outcome(trial);
                List<@Nullable Object> row = where(results, trial, axes);
                row.add(trial.method());
                row.add(trial.device());
                row.add(outcome.state().name().toLowerCase(java.util.Locale.ROOT));
                row.add(outcome.reason());
                row.add((long) outcome.attempts());
                row.add(outcome.started());
                row.add(outcome.ended());
                row.add(Json.object(trial.settings()));
                row.add(Json.object(trial.datasetSettings()));
                rows.add(row);
            }
        }
    },

    /** One row a recorded value. */
    MEASURES {
        @Override
        List<Column> own() {
            return List.of(
                    new Column("measure", Type.TEXT),
                    new Column("step", Type.WHOLE),
                    new Column("value", Type.NUMBER));
        }

        @Override
        void rows(Results results, List<String> axes, Rows rows) throws IOException {
            for (PlannedTrial trial : results.run().plan()) {
                List<@Nullable Object> where = where(results, trial, axes);
                for (ScalarSeries series : results.run().read(trial).series().values()) {
                    for (int i = 0; i < series.size(); i++) {
                        List<@Nullable Object> row = new ArrayList<>(where);
                        row.add(series.measure());
                        row.add(series.step(i));
                        row.add(series.value(i));
                        rows.add(row);
                    }
                }
            }
        }
    },

    /** One row a claim, dataset and point of the sweep. */
    CLAIMS {
        @Override
        List<Column> columns(List<String> axes) {
            List<Column> columns = new ArrayList<>();
            columns.add(new Column("run", Type.TEXT));
            columns.add(new Column("claim", Type.TEXT));
            columns.add(new Column("statement", Type.TEXT));
            columns.add(new Column("source", Type.TEXT));
            columns.add(new Column("paper_value", Type.TEXT));
            columns.add(new Column("claim_verdict", Type.TEXT));
            columns.add(new Column("dataset", Type.TEXT));
            axes.forEach(a -> columns.add(new Column(a, Type.TEXT)));
            columns.addAll(own());
            return columns;
        }

        @Override
        List<Column> own() {
            return List.of(
                    new Column("verdict", Type.TEXT),
                    new Column("estimate", Type.NUMBER),
                    new Column("low", Type.NUMBER),
                    new Column("high", Type.NUMBER),
                    new Column("confidence", Type.NUMBER),
                    new Column("interval", Type.TEXT),
                    new Column("seeds", Type.WHOLE),
                    new Column("seeds_missing", Type.WHOLE),
                    new Column("more_seeds", Type.WHOLE),
                    new Column("sentence", Type.TEXT));
        }

        @Override
        void rows(Results results, List<String> axes, Rows rows) throws IOException {
            for (ClaimEvidence claim : results.evidence()) {
                if (claim.points().isEmpty()) {
                    rows.add(claim(results, claim, null, axes));
                }
                for (PointEvidence point : claim.points()) {
                    rows.add(claim(results, claim, point, axes));
                }
            }
        }
    };

    /** What a column holds; any cell may be empty. */
    enum Type {
        TEXT,
        WHOLE,
        NUMBER
    }

    record Column(String name, Type type) {}

    /** Takes the rows one by one; a cell is a String, a Long, a Double or null. */
    @FunctionalInterface
    interface Rows {
        void add(List<@Nullable Object> row) throws IOException;
    }

    abstract List<Column> own();

    /**
     * Writes the rows.
     *
     * @param axes the targets of the sweep, each a column
     */
    abstract void rows(Results results, List<String> axes, Rows rows) throws IOException;

    /** Returns the columns, those of the sweep's axes among them. */
    List<Column> columns(List<String> axes) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("run", Type.TEXT));
        columns.add(new Column("trial", Type.TEXT));
        columns.add(new Column("arm", Type.TEXT));
        columns.add(new Column("dataset", Type.TEXT));
        axes.forEach(a -> columns.add(new Column(a, Type.TEXT)));
        columns.add(new Column("seed", Type.WHOLE));
        columns.addAll(own());
        return columns;
    }

    /** Returns the file's name without its ending. */
    String file() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns the targets of the sweep, sorted. */
    static List<String> axes(Results results) {
        TreeSet<String> axes = new TreeSet<>();
        results.run().plan().forEach(t -> axes.addAll(t.point().keySet()));
        return List.copyOf(axes);
    }

    private static List<@Nullable Object> where(
            Results results, PlannedTrial trial, List<String> axes) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(results.run().info().id());
        row.add(trial.id());
        row.add(trial.arm());
        row.add(trial.dataset());
        axes.forEach(a -> row.add(trial.point().get(a)));
        row.add(trial.seed());
        return row;
    }

    private static List<@Nullable Object> claim(
            Results results,
            ClaimEvidence claim,
            @Nullable PointEvidence point,
            List<String> axes) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(results.run().info().id());
        row.add(claim.id());
        row.add(claim.statement());
        row.add(claim.where());
        row.add(claim.paperValue());
        row.add(claim.verdict().word());
        if (point == null) {
            for (int i = 0; i < 10 + axes.size(); i++) {
                row.add(null);
            }
            row.add(claim.sentence());
            return row;
        }
        Map<String, String> place = point.point();
        Integer more = point.moreSeeds();
        row.add(point.dataset());
        axes.forEach(a -> row.add(place.get(a)));
        row.add(point.verdict().word());
        row.add(point.estimate());
        row.add(point.low());
        row.add(point.high());
        row.add(point.confidence());
        row.add(point.interval());
        row.add((long) point.effects().size());
        row.add((long) point.seedsMissing().size());
        row.add(more == null ? null : (Object) more.longValue());
        row.add(point.sentence());
        return row;
    }
}
