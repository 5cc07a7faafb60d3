package org.consilience.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consilience.engine.Limits;
import org.consilience.engine.RunListener;
import org.consilience.engine.internal.json.Json;
import org.consilience.engine.log.FramedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir Path temp;

    private Path run(String... records) throws Exception {
        RunInfo info =
                new RunInfo(
                        "r",
                        "lab",
                        "Lab",
                        0,
                        "",
                        temp.toString(),
                        "",
                        Map.of(),
                        "",
                        1,
                        Map.of(),
                        false,
                        new Host("", "", "", 1, 1),
                        List.of(),
                        "");
        Files.write(temp.resolve(RunFolder.INFO), Json.pretty(info));
        try (FramedLog log = FramedLog.open(temp.resolve(RunFolder.LOG))) {
            for (String record : records) {
                log.append(record.getBytes(StandardCharsets.UTF_8));
            }
        }
        return temp;
    }

    private static String planned(int number, String id) {
        return """
        {"event":"planned","time":1,"plan":{"number":%d,"id":"%s","dataset":"d",
        "datasetType":"numbers","datasetSettings":{},"arm":"a","method":"walk","settings":{},
        "point":{},"seed":1,"device":"cpu"}}
        """
                .formatted(number, id);
    }

    @Test
    void aTrialsIdCannotLeaveTheRun() throws Exception {
        for (String id : List.of("../../etc", "a/b", "", ".", "..", "a\\u0000b", "x".repeat(200))) {
            Files.deleteIfExists(temp.resolve(RunFolder.LOG));
            Path run = run(planned(1, id));
            RunException refused = assertThrows(RunException.class, () -> RunFolder.open(run), id);
            assertTrue(refused.getMessage().contains("no plain name"), refused::getMessage);
        }
    }

    @Test
    void aPlanThatIsNoneIsRefused() throws Exception {
        Map<String, String> cases =
                Map.of(
                        planned(2, "b"),
                        "has no place in the plan",
                        "{\"event\":\"started\",\"trial\":\"b\"}",
                        "is in no plan",
                        "{\"event\":\"planned\",\"plan\":{}}",
                        "cannot be read",
                        "no json",
                        "cannot be read");
        for (Map.Entry<String, String> entry : cases.entrySet()) {
            Files.deleteIfExists(temp.resolve(RunFolder.LOG));
            Path run = run(entry.getKey());
            RunException refused = assertThrows(RunException.class, () -> RunFolder.open(run));
            assertTrue(refused.getMessage().contains(entry.getValue()), refused::getMessage);
        }
    }

    @Test
    void aBegunTrialOfARunWithoutOwnerIsInterrupted() throws Exception {
        RunFolder run =
                RunFolder.open(
                        run(
                                planned(1, "a"),
                                planned(2, "b"),
                                "{\"event\":\"started\",\"trial\":\"a\",\"time\":5}"));
        assertEquals(RunState.INTERRUPTED, run.state());
        assertEquals(
                List.of(TrialState.INTERRUPTED, TrialState.PLANNED),
                run.outcomes().values().stream().map(TrialOutcome::state).toList());
    }

    @Test
    void aFolderThatIsNoRunIsRefused() throws Exception {
        assertThrows(RunException.class, () -> RunFolder.open(temp));
        Files.writeString(temp.resolve(RunFolder.INFO), "{\"id\":\"x\"}");
        RunException refused = assertThrows(RunException.class, () -> RunFolder.open(temp));
        assertTrue(refused.getMessage().contains("is damaged"), refused::getMessage);
        assertThrows(
                RunException.class,
                () -> Processes.engine().resume(temp, 1, Limits.NONE, new RunListener() {}));
    }
}
