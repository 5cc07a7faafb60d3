package org.consilience.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.consilience.engine.internal.journal.RunLock;
import org.consilience.engine.run.RunException;
import org.consilience.engine.store.RunRetention.Candidate;
import org.consilience.engine.store.RunRetention.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRetentionTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    @TempDir Path folder;
    private RunStore store;
    private RunRetention retention;

    @BeforeEach
    void setUp() throws Exception {
        store = RunStore.open(folder.resolve("index.sqlite"), message -> {});
        retention = new RunRetention(folder, store);
        Runs runs = new Runs(folder);
        for (int daysAgo = 1; daysAgo <= 4; daysAgo++) {
            long created = NOW.minus(Duration.ofDays(daysAgo)).toEpochMilli();
            store.index(runs.done("run" + daysAgo, created, 1));
        }
    }

    @AfterEach
    void tearDown() throws Exception {
        store.close();
    }

    private List<String> candidates(int newest, int days) throws Exception {
        return retention.candidates(new Policy(newest, Duration.ofDays(days)), NOW).stream()
                .map(Candidate::id)
                .toList();
    }

    @Test
    void deletedRunIsGoneFromDiskAndStore() throws Exception {
        retention.delete("run2");
        assertFalse(Files.exists(folder.resolve("run2")));
        assertEquals(
                List.of("run1", "run3", "run4"),
                store.runs(RunFilter.ALL).stream().map(RunRow::id).toList());
        assertEquals(0, store.trials("run2").size());
        assertEquals(6, store.trials("").size());
    }

    @Test
    void runInProgressIsNotDeleted() throws Exception {
        try (RunLock lock = RunLock.take(folder.resolve("run4"))) {
            assertThrows(RunException.class, () -> retention.delete("run4"));
            assertEquals(List.of("run3"), candidates(2, 0));
        }
        assertTrue(Files.exists(folder.resolve("run4/run.json")));
        assertEquals(List.of("run4", "run3"), candidates(2, 0));
    }

    @Test
    void runWithAKeepFileStays() throws Exception {
        Files.createFile(folder.resolve("run3/keep"));
        RunException refused = assertThrows(RunException.class, () -> retention.delete("run3"));
        assertTrue(refused.getMessage().contains("is to be kept"), refused.getMessage());
        assertEquals(List.of("run4"), candidates(2, 0));
    }

    @Test
    void policyListsWhatIsNeitherNewNorYoung() throws Exception {
        assertEquals(List.of("run4", "run3"), candidates(0, 2));
        assertEquals(List.of("run4"), candidates(3, 1));
        assertEquals(List.of(), candidates(4, 1));
        assertEquals(List.of("run4", "run3", "run2"), candidates(1, 0));
        assertTrue(retention.candidates(new Policy(1, Duration.ZERO), NOW).get(0).bytes() > 1000);
        assertEquals(4, store.runs(RunFilter.ALL).size(), "listing deletes nothing");
        assertThrows(IllegalArgumentException.class, () -> new Policy(0, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Policy(-1, Duration.ofDays(1)));
    }

    @Test
    void foldersThatAreNoRunsAreNoCandidates() throws Exception {
        Files.createDirectories(folder.resolve("notes"));
        assertEquals(List.of("run4"), candidates(3, 0));
    }

    @Test
    void interruptedDeletionIsFinished() throws Exception {
        Files.move(folder.resolve("run1"), folder.resolve(".deleting-run1"));
        Files.delete(folder.resolve(".deleting-run1/run.json"));
        assertEquals(1, retention.finish());
        assertFalse(Files.exists(folder.resolve(".deleting-run1")));
        assertEquals(3, store.runs(RunFilter.ALL).size());
        assertEquals(0, retention.finish());
    }

    @Test
    void namesOutsideOfTheFolderAreRefused() throws Exception {
        Path outside = Files.createTempDirectory(folder.getParent(), "outside");
        for (String name :
                List.of("", ".", "..", "run1/trials", "../" + outside.getFileName(), "nothing")) {
            assertThrows(RunException.class, () -> retention.delete(name), name);
        }
        assertTrue(Files.exists(outside));
        assertTrue(Files.exists(folder.resolve("run1/trials")));
        Files.delete(outside);
    }

    @Test
    void linkedFilesOutliveTheRun() throws Exception {
        Path data = Files.createTempDirectory("data");
        Files.writeString(data.resolve("prices.csv"), "1");
        Files.createSymbolicLink(folder.resolve("run1/link"), data);
        retention.delete("run1");
        assertTrue(Files.exists(data.resolve("prices.csv")));
        Files.delete(data.resolve("prices.csv"));
        Files.delete(data);
    }
}
