package org.consilience.report.internal.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.report.RecordedRun;
import org.consilience.report.ReportException;
import org.consilience.report.Results;
import org.consilience.report.RunExport;

/**
 * MLflow's file store: the folder serves as {@code mlflow ui --backend-store-uri FOLDER}. The run
 * becomes an MLflow experiment and each trial an MLflow run; ids follow from the names, so that a
 * second export of a run gives the same ids.
 */
public final class MlflowExport implements RunExport {

    /** MLflow refuses longer parameters where it validates. */
    private static final int MOST_LETTERS = 6000;

    /** As in MLflow's RunStatus. */
    private static final Map<TrialState, Integer> STATUS =
            Map.of(
                    TrialState.RUNNING, 1,
                    TrialState.PLANNED, 2,
                    TrialState.DONE, 3,
                    TrialState.FAILED, 4,
                    TrialState.CANCELLED, 5,
                    TrialState.BUDGET, 5,
                    TrialState.INTERRUPTED, 5);

    @Override
    public String id() {
        return "mlflow";
    }

    @Override
    public String doc() {
        return "a folder as MLflow's file store keeps it, one MLflow run a trial";
    }

    @Override
    public List<Path> write(Results results, Path folder, boolean replace) throws ReportException {
        Path home = folder.toAbsolutePath().normalize();
        return Target.folder(folder, replace, part -> store(results, part, home));
    }

    private static void store(Results results, Path part, Path home) throws IOException {
        RunInfo info = results.run().info();
        String experiment = Names.experimentId(info.id());
        Path folder = Files.createDirectories(part.resolve(experiment));
        Map<String, String> meta = new TreeMap<>();
        meta.put("artifact_location", uri(home.resolve(experiment)));
        meta.put("creation_time", Long.toString(info.created()));
        meta.put("experiment_id", Json.string(experiment));
        meta.put("last_update_time", Long.toString(info.created()));
        meta.put("lifecycle_stage", "active");
        meta.put("name", Json.string(info.id()));
        yaml(folder.resolve("meta.yaml"), meta);
        Map<String, String> tags = new TreeMap<>();
        tags.put("consilience.experiment", info.experimentId());
        tags.put("consilience.title", info.title());
        tags.put("consilience.experiment_sha256", info.experimentHash());
        tags.put(
                "mlflow.note.content",
                Objects.requireNonNullElse(results.experiment().getDescription(), ""));
        files(folder.resolve("tags"), tags);
        for (PlannedTrial trial : results.run().plan()) {
            trial(results.run(), trial, folder, home.resolve(experiment), experiment);
        }
    }

    private static void trial(
            RecordedRun run, PlannedTrial trial, Path experiment, Path home, String experimentId)
            throws IOException {
        String id = Names.runId(run.info().id(), trial.id());
        Path folder = Files.createDirectories(experiment.resolve(id));
        TrialOutcome outcome = run.outcome(trial);
        Long started = outcome.started();
        Long ended = outcome.ended();
        long start = started == null ? run.info().created() : started;
        Map<String, String> meta = new TreeMap<>();
        meta.put("artifact_uri", uri(home.resolve(id).resolve("artifacts")));
        meta.put("deleted_time", "null");
        meta.put("end_time", ended == null ? "null" : ended.toString());
        meta.put("entry_point_name", "''");
        meta.put("experiment_id", Json.string(experimentId));
        meta.put("lifecycle_stage", "active");
        meta.put("run_id", Json.string(id));
        meta.put("run_name", Json.string(trial.id()));
        meta.put("run_uuid", Json.string(id));
        meta.put("source_name", "''");
        meta.put("source_type", "4");
        meta.put("source_version", "''");
        meta.put("start_time", Long.toString(start));
        meta.put("status", Integer.toString(STATUS.getOrDefault(outcome.state(), 3)));
        meta.put("tags", "[]");
        meta.put("user_id", "consilience");
        yaml(folder.resolve("meta.yaml"), meta);
        RecordedRun.Recorded recorded = run.read(trial);
        files(folder.resolve("params"), parameters(trial));
        files(folder.resolve("tags"), tags(run, trial, outcome));
        Path metrics = Files.createDirectories(folder.resolve("metrics"));
        Map<String, String> names = Names.distinct(recorded.series().keySet());
        for (ScalarSeries series : recorded.series().values()) {
            String name = names.getOrDefault(series.measure(), series.measure());
            metric(metrics.resolve(name), series, ended == null ? start : ended);
        }
        artifacts(run, trial, recorded, folder.resolve("artifacts"));
    }

    private static Map<String, String> parameters(PlannedTrial trial) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("arm", trial.arm());
        parameters.put("method", trial.method());
        parameters.put("dataset", trial.dataset());
        parameters.put("seed", Long.toString(trial.seed()));
        parameters.put("device", trial.device());
        trial.settings().forEach((name, value) -> parameters.put("setting." + name, value));
        trial.datasetSettings().forEach((name, value) -> parameters.put("dataset." + name, value));
        trial.point().forEach((target, value) -> parameters.put("axis." + target, value));
        return parameters;
    }

    private static Map<String, String> tags(
            RecordedRun run, PlannedTrial trial, TrialOutcome outcome) {
        Map<String, String> tags = new TreeMap<>();
        tags.put("mlflow.runName", trial.id());
        tags.put("mlflow.source.name", "consilience");
        tags.put("mlflow.source.type", "LOCAL");
        tags.put("consilience.run", run.info().id());
        tags.put("consilience.state", outcome.state().name());
        if (!outcome.reason().isEmpty()) {
            tags.put("consilience.reason", outcome.reason());
        }
        return tags;
    }

    /**
     * One line a value: timestamp, value, step. The log has no clock, so times are spread evenly.
     */
    private static void metric(Path file, ScalarSeries series, long time) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < series.size(); i++) {
                out.write(time + " " + number(series.value(i)) + " " + series.step(i) + "\n");
            }
        }
    }

    /** Python's float reads all of these. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return Double.isInfinite(value) ? value > 0 ? "inf" : "-inf" : Double.toString(value);
    }

    private static void artifacts(
            RecordedRun run, PlannedTrial trial, RecordedRun.Recorded recorded, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        for (Event.Artifact artifact : recorded.artifacts().values()) {
            Path source = run.artifact(trial, artifact.name());
            if (Files.isRegularFile(source)) {
                Files.copy(source, folder.resolve(artifact.name()));
            }
        }
    }

    private static void files(Path folder, Map<String, String> contents) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> names = Names.distinct(contents.keySet());
        for (Map.Entry<String, String> entry : contents.entrySet()) {
            String value = entry.getValue();
            Files.writeString(
                    folder.resolve(names.getOrDefault(entry.getKey(), entry.getKey())),
                    value.length() > MOST_LETTERS ? value.substring(0, MOST_LETTERS) : value,
                    StandardCharsets.UTF_8);
        }
    }

    /** A folder that exists would end with a slash, one that does not yet would not. */
    private static String uri(Path folder) {
        String uri = folder.toUri().toString();
        return Json.string(uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri);
    }

    private static void yaml(Path file, Map<String, String> values) throws IOException {
        StringBuilder out = new StringBuilder();
        new LinkedHashMap<>(values)
                .forEach((key, value) -> out.append(key).append(": ").append(value).append('\n'));
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }
}
