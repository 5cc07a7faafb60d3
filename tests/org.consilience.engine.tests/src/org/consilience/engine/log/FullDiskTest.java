package org.consilience.engine.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs to mount a small disk, which only root may; skipped otherwise. */
class FullDiskTest {

    private record Weights(double[] values) {}

    @TempDir Path folder;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString()) == 0,
                "Skipped: only root can mount the small disk that this test fills.");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", folder.toString());
    }

    @Test
    void logOnAFullDiskKeepsItsWholeRecordsSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
        Path ballast = folder.resolve("ballast");
        Files.write(ballast, new byte[100_000]);
        Path file = folder.resolve("events.log");
        EventLogWriter log = EventLogWriter.open(file);
        int appended = 0;
        LogException full = null;
        while (full == null) {
            try {
                log.append(new Event.Scalar("a", appended, appended));
                appended++;
            } catch (LogException e) {
                full = e;
            }
            assertTrue(appended < 1_000_000, "the disk never became full");
        }
        String message = full.getMessage();
        assertTrue(message.startsWith(file + " cannot be written at "), message);
        assertTrue(message.contains("Free room on its disk and resume"), message);
        assertThrows(LogException.class, log::flush);
        long durable = log.durable();
        TrialLog read = TrialLog.read(file);
        assertTrue(read.damage().isEmpty());
        assertTrue(durable > 0 && read.events().size() >= durable);
        for (int i = 0; i < read.events().size(); i++) {
            assertEquals(new Event.Scalar("a", i, i), read.events().get(i));
        }
        long events = log.events();
        assertThrows(LogException.class, () -> log.append(new Event.Note("no room")));
        assertEquals(events, log.events());
        Files.delete(ballast);
        log.append(new Event.Note("room"));
        log.close();
        TrialLog whole = TrialLog.read(file);
        assertTrue(whole.damage().isEmpty());
        assertEquals(events + 1, whole.events().size());
        assertEquals(List.of("room"), whole.notes());
    }

    @Test
    void closingOnAFullDiskLetsGoOfTheLog() throws Exception {
        Path file = folder.resolve("events.log");
        EventLogWriter log = EventLogWriter.open(file);
        log.append(new Event.Note("first"));
        log.flush();
        Path ballast = folder.resolve("ballast");
        assertThrows(java.io.IOException.class, () -> Files.write(ballast, new byte[1_000_000]));
        log.append(new Event.Note("n".repeat(5000)));
        assertThrows(LogException.class, log::close);
        Files.delete(ballast);
        try (EventLogWriter again = EventLogWriter.open(file)) {
            assertEquals(1, again.events());
        }
    }

    @Test
    void checkpointOnAFullDiskLeavesTheEarlierOne() throws Exception {
        CheckpointStore store = new CheckpointStore(folder);
        double[] small = new Random(1).doubles(100).toArray();
        store.save(new Weights(small), 1);
        String message =
                assertThrows(
                                LogException.class,
                                () -> store.save(new Weights(new double[100_000]), 2))
                        .getMessage();
        assertTrue(message.contains("Free room on its disk"), message);
        assertEquals(1, store.latest(Weights.class).orElseThrow().keptEvents());
        store.save(new Weights(small), 3);
        assertEquals(3, store.latest(Weights.class).orElseThrow().keptEvents());
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (java.io.IOException e) {
            return -1; // no such command here
        }
    }
}
