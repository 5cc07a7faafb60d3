package org.consilience.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.EventLogWriter;
import org.consilience.engine.log.FramedLog;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialState;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRunTest {

    private static final String INFO =
            """
            {"autoSeeds": false, "build": "", "bundles": [], "commandLine": "", "created": 5,
             "experimentFolder": "/", "experimentHash": "ab", "experimentId": "e",
             "host": {"cores": 2, "jdk": "25", "memory": 1, "name": "", "os": "Linux"},
             "id": "20260101-000000-e", "limits": {}, "overrides": {}, "rerunOf": "",
             "title": "From disk", "workers": 1}
            """;

    private static final String PLANNED =
            """
            {"event": "planned", "time": 6, "plan": {"number": %d, "id": "t%d", "dataset": "d",
             "datasetType": "market", "datasetSettings": {}, "arm": "a", "method": "m",
             "settings": {}, "point": {}, "seed": %d, "device": "cpu"}}
            """;

    @TempDir Path folder;

    private RunFolder folder() throws Exception {
        Files.writeString(folder.resolve(RunFolder.INFO), INFO);
        try (FramedLog log = FramedLog.open(folder.resolve(RunFolder.LOG))) {
            for (String record :
                    List.of(
                            PLANNED.formatted(1, 1, 1),
                            PLANNED.formatted(2, 2, 2),
                            "{\"event\": \"started\", \"trial\": \"t1\", \"time\": 10, \"worker\":"
                                    + " 1, \"pid\": 1}",
                            "{\"event\": \"ended\", \"trial\": \"t1\", \"time\": 20, \"state\":"
                                    + " \"DONE\", \"reason\": \"\"}",
                            "{\"event\": \"started\", \"trial\": \"t2\", \"time\": 20, \"worker\":"
                                    + " 1, \"pid\": 1}")) {
                log.append(record.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path trial = Files.createDirectories(folder.resolve("trials/t1"));
        try (EventLogWriter events = EventLogWriter.open(trial.resolve("events.log"))) {
            events.append(new Event.Scalar("wealth", 0, 1));
            events.append(new Event.Scalar("wealth", 1, 1.5));
            events.append(new Event.Note("A note from disk."));
        }
        return RunFolder.open(folder);
    }

    @Test
    void folderIsReadAsItWasRecorded() throws Exception {
        RecordedRun run = RecordedRun.of(folder());
        assertEquals("From disk", run.info().title());
        assertEquals(RunState.INTERRUPTED, run.state());
        PlannedTrial done = run.plan().get(0);
        PlannedTrial lost = run.plan().get(1);
        assertEquals(TrialState.DONE, run.outcome(done).state());
        assertEquals(TrialState.INTERRUPTED, run.outcome(lost).state());
        assertEquals(1.5, run.read(done).series().get("wealth").value(1));
        assertEquals(List.of("A note from disk."), run.read(done).notes());
        assertTrue(run.read(lost).series().isEmpty());
        assertEquals(Optional.empty(), run.provenance(done));
        assertEquals(
                folder.resolve("trials/t1/artifacts/x.csv").toAbsolutePath(),
                run.artifact(done, "x.csv"));
    }

    @Test
    void interruptedFolderHasAPageAndExports() throws Exception {
        RunFolder run = folder();
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        Results results = Results.of(run, experiment, Evidence.of(experiment, run), List.of());
        String html = HtmlReport.page(results);
        Xml.parse(html);
        assertTrue(html.contains("From disk"));
        assertTrue(html.contains("A note from disk."));
        for (RunExport export : RunExport.all()) {
            assertTrue(
                    export.write(results, folder.resolve("out-" + export.id()), false).size() >= 3);
        }
    }
}
