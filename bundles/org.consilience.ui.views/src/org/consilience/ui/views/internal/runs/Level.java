package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.List;
import org.consilience.ui.views.internal.runs.Column.Kind;

/** What the rows of the table are. */
enum Level {
    RUNS(
            List.of(
                    Column.fixed("state", "State", Kind.STATE, "How far the run is"),
                    Column.fixed("progress", "Progress", Kind.PROGRESS, "Trials done of planned"),
                    Column.fixed("title", "Title", Kind.TITLE, "The experiment's title"),
                    Column.fixed("experiment", "Experiment", Kind.TEXT, "The experiment's id"),
                    Column.fixed("created", "Created", Kind.TIME, "When the run was made"),
                    Column.fixed(
                            "duration",
                            "Duration",
                            Kind.DURATION,
                            "From its first trial's start to its last one's end"),
                    Column.fixed("failed", "Failed", Kind.COUNT, "Trials that failed"),
                    Column.fixed("claims", "Claims", Kind.TEXT, "How many claims hold"),
                    Column.fixed("device", "Device", Kind.TEXT, "Where the trials ran"),
                    Column.fixed("run", "Run", Kind.TITLE, "The run's id"))),
    TRIALS(
            List.of(
                    Column.fixed("state", "State", Kind.STATE, "How far the trial is"),
                    Column.fixed("dataset", "Dataset", Kind.TEXT, "The dataset's label"),
                    Column.fixed("arm", "Arm", Kind.TEXT, "The arm's label"),
                    Column.fixed("method", "Method", Kind.TEXT, "The method's id"),
                    Column.fixed("seed", "Seed", Kind.COUNT, "The seed"),
                    Column.fixed("device", "Device", Kind.TEXT, "Where it ran"),
                    Column.fixed("started", "Started", Kind.TIME, "When its first attempt began"),
                    Column.fixed("duration", "Duration", Kind.DURATION, "From start to end"),
                    Column.fixed(
                            "attempts", "Attempts", Kind.COUNT, "How often a worker took it up"),
                    Column.fixed("reason", "Reason", Kind.TITLE, "Why it is in this state"),
                    Column.fixed("run", "Run", Kind.TITLE, "The run's id"),
                    Column.fixed("trial", "Trial", Kind.TITLE, "The trial's id"),
                    Column.fixed("experiment", "Experiment", Kind.TEXT, "The experiment's id")));

    private final List<Column> fixed;

    Level(List<Column> fixed) {
        this.fixed = fixed;
    }

    /** Returns every column that there is, in the order in which they are shown at first. */
    List<Column> columns(
            List<String> points, List<String> measures, List<String> settings, String reduction) {
        List<Column> all = new ArrayList<>(fixed);
        if (this == TRIALS) {
            all.addAll(4, points.stream().map(Column::point).toList());
        }
        String doc =
                this == RUNS
                        ? "Measure %s: mean over the trials that are done"
                        : "Measure %s: " + reduction;
        measures.forEach(m -> all.add(Column.measure(m, doc.formatted(m))));
        settings.forEach(s -> all.add(Column.setting(s)));
        return all;
    }

    /** Returns the ids of the columns by which rows can be grouped. */
    List<String> groups() {
        return this == RUNS
                ? List.of("experiment", "state", "device")
                : List.of("experiment", "run", "arm", "dataset", "state");
    }
}
