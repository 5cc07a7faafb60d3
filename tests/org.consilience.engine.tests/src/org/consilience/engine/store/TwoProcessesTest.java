package org.consilience.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {

    private static final int ROUNDS = 8;

    /** Both begin on a store that does not exist yet and write the same run and their own. */
    @Test
    void twoProcessesAndThisOneShareAStoreWithoutAFault(@TempDir Path folder) throws Exception {
        new Runs(folder).done("shared", 1, 3);
        List<Process> processes = new ArrayList<>();
        List<BufferedReader> outputs = new ArrayList<>();
        try {
            for (String name : List.of("left", "right")) {
                processes.add(StoreProcess.start(folder, name, ROUNDS));
            }
            for (Process process : processes) {
                BufferedReader output = process.inputReader();
                assertEquals("ready", output.readLine());
                outputs.add(output);
            }
            Files.createFile(folder.resolve("go"));
            List<String> messages = new ArrayList<>();
            try (RunStore store = RunStore.open(folder.resolve("index.sqlite"), messages::add)) {
                for (int i = 0; i < 5; i++) {
                    store.rebuild(folder, (d, t, r) -> {}, messages::add);
                    store.trials("");
                }
            }
            for (BufferedReader output : outputs) {
                assertEquals("finished", String.join("\n", output.lines().toList()));
            }
            assertEquals(List.of(), messages);
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        assertTrue(StoreFile.sound(folder.resolve("index.sqlite")));
        try (RunStore store = RunStore.open(folder.resolve("index.sqlite"), m -> {})) {
            RebuildReport report = store.rebuild(folder, (d, t, r) -> {}, m -> {});
            assertEquals(2 * ROUNDS + 1, report.runs());
            assertEquals(List.of(), report.problems());
        }
    }
}
