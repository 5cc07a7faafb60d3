package org.consilience.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consilience.engine.run.PlannedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MlflowExportTest {

    @TempDir Path folder;

    private List<Path> export(Recordings run, String name) throws Exception {
        return RunExport.find("mlflow")
                .orElseThrow()
                .write(run.results(), folder.resolve(name), false);
    }

    private static List<Path> list(Path folder) throws Exception {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private Path experiment(String name) throws Exception {
        List<Path> experiments = list(folder.resolve(name));
        assertEquals(1, experiments.size());
        return experiments.get(0);
    }

    private static Path run(Path experiment, PlannedTrial trial) throws Exception {
        for (Path run : list(experiment)) {
            if (Files.isRegularFile(run.resolve("meta.yaml"))
                    && Files.readString(run.resolve("meta.yaml"))
                            .contains("run_name: \"" + trial.id() + "\"")) {
                return run;
            }
        }
        throw new AssertionError("no run of " + trial.id());
    }

    @Test
    void metricLinesAreTimestampValueStep() throws Exception {
        Recordings run = new Recordings();
        PlannedTrial trial = run.trial("a", 1);
        run.record(
                trial,
                Map.of("log-wealth", new double[] {0.1, Double.NaN, Double.NEGATIVE_INFINITY}));
        export(run, "out");
        long end = Recordings.CREATED + 1000;
        assertEquals(
                List.of(end + " 0.1 0", end + " nan 1", end + " -inf 2"),
                Files.readAllLines(run(experiment("out"), trial).resolve("metrics/log-wealth")));
    }

    @Test
    void metaFilesAreThoseThatMlflowWrites() throws Exception {
        Recordings recordings = new Recordings();
        PlannedTrial done = recordings.trial("a", 1);
        PlannedTrial failed = recordings.trial("b", 1);
        recordings.fail(failed, "lost");
        export(recordings, "out");
        Path experiment = experiment("out");
        assertTrue(experiment.getFileName().toString().matches("[1-9][0-9]{17}"));
        List<String> meta = Files.readAllLines(experiment.resolve("meta.yaml"));
        assertEquals(
                List.of(
                        "artifact_location",
                        "creation_time",
                        "experiment_id",
                        "last_update_time",
                        "lifecycle_stage",
                        "name"),
                meta.stream().map(l -> l.substring(0, l.indexOf(':'))).toList());
        Path run = run(experiment, done);
        assertTrue(run.getFileName().toString().matches("[0-9a-f]{32}"));
        List<String> lines = Files.readAllLines(run.resolve("meta.yaml"));
        assertTrue(lines.contains("status: 3"), lines.toString());
        assertTrue(lines.contains("run_id: \"" + run.getFileName() + "\""));
        assertTrue(lines.contains("start_time: " + (Recordings.CREATED + 10)));
        assertTrue(
                Files.readAllLines(run(experiment, failed).resolve("meta.yaml"))
                        .contains("status: 4"));
        assertEquals(
                "lost",
                Files.readString(run(experiment, failed).resolve("tags/consilience.reason")));
        assertEquals("0.5", Files.readString(run.resolve("params/setting.gamma")));
        assertEquals(
                List.of("artifacts", "meta.yaml", "metrics", "params", "tags"),
                list(run).stream().map(p -> p.getFileName().toString()).toList());
    }

    @Test
    void namesThatMlflowRefusesAreReplacedAndKeptApart() throws Exception {
        Recordings recordings = new Recordings();
        PlannedTrial trial =
                recordings.trial(
                        "a",
                        "d",
                        new TreeMap<>(Map.of("../x:y", "1", "../x*y", "2", "../X*Y", "3")),
                        1);
        export(recordings, "out");
        Path params = run(experiment("out"), trial).resolve("params");
        List<String> names =
                list(params).stream()
                        .map(p -> p.getFileName().toString())
                        .filter(n -> n.startsWith("axis"))
                        .toList();
        assertEquals(List.of("axis..._X_Y", "axis..._x_y_2", "axis..._x_y_3"), names);
    }

    @Test
    void secondExportHasTheSameFiles() throws Exception {
        Recordings run = Recordings.market(2, 2, 3);
        List<Path> first = export(run, "one");
        List<Path> second = export(run, "two");
        assertEquals(
                first.stream().map(p -> folder.resolve("one").relativize(p)).toList(),
                second.stream().map(p -> folder.resolve("two").relativize(p)).toList());
    }
}
