package org.consilience.engine.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramedLogTest {

    @TempDir Path folder;

    @Test
    void recordsAreReadInOrderAndFromWhereAReadingEnded() throws Exception {
        Path file = folder.resolve("run.log");
        assertEquals(0, FramedLog.read(file).records().size());
        FramedLog.Reading first;
        try (FramedLog log = FramedLog.open(file)) {
            log.append(bytes("one"));
            log.append(new byte[1_000_000]);
            first = FramedLog.read(file);
            log.append(bytes("three"));
            log.force();
        }
        assertEquals(2, first.records().size());
        assertArrayEquals(bytes("one"), first.records().get(0));
        assertArrayEquals(new byte[1_000_000], first.records().get(1));
        FramedLog.Reading second = FramedLog.read(file, first.end());
        assertEquals(1, second.records().size());
        assertArrayEquals(bytes("three"), second.records().get(0));
        assertEquals(Files.size(file), second.end());
        assertEquals(0, FramedLog.read(file, second.end()).records().size());
        try (FramedLog log = FramedLog.open(file)) {
            assertEquals(3, log.records());
        }
    }

    @Test
    void emptyAndTooLongRecordsAreRefused() throws Exception {
        Path file = folder.resolve("run.log");
        try (FramedLog log = FramedLog.open(file)) {
            assertThrows(LogException.class, () -> log.append(new byte[0]));
            assertThrows(LogException.class, () -> log.append(new byte[FramedLog.MAX_RECORD + 1]));
            log.append(bytes("fits"));
            assertEquals(1, log.records());
        }
        assertEquals(1, FramedLog.read(file).records().size());
    }

    @Test
    void damagedRecordEndsTheReadingWithItsOffset() throws Exception {
        Path file = folder.resolve("run.log");
        try (FramedLog log = FramedLog.open(file)) {
            log.append(bytes("one"));
            log.append(bytes("two"));
            log.append(bytes("three"));
        }
        byte[] all = Files.readAllBytes(file);
        all[FrameFormat.HEADER + 11 + 9] ^= 4;
        Files.write(file, all);
        FramedLog.Reading reading = FramedLog.read(file);
        assertEquals(1, reading.records().size());
        assertEquals(FrameFormat.HEADER + 11, reading.end());
        assertTrue(reading.damage().orElseThrow().contains("offset 19 "));
        assertThrows(LogException.class, () -> FramedLog.open(file));
    }

    @Test
    void eventLogIsNoLogOfRecords() throws Exception {
        Path file = folder.resolve("events.log");
        EventLogWriter.open(file).close();
        assertThrows(LogException.class, () -> FramedLog.read(file));
    }

    @Test
    void lengthWordFindsOneAndTwoFlippedBits() {
        for (int length : new int[] {1, 12, 4096, 12_345_678, FrameFormat.MAX}) {
            int word = FrameFormat.word(length);
            assertEquals(length, FrameFormat.length(word));
            for (int i = 0; i < 32; i++) {
                for (int j = i; j < 32; j++) {
                    int flipped = word ^ 1 << i ^ (i == j ? 0 : 1 << j);
                    assertEquals(-1, FrameFormat.length(flipped), length + " " + i + " " + j);
                }
            }
        }
    }

    @Test
    void cutLogGoesOnAfterItsLastWholeRecord() throws Exception {
        Path file = folder.resolve("run.log");
        try (FramedLog log = FramedLog.open(file)) {
            log.append(bytes("one"));
            log.append(bytes("two"));
        }
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 2));
        try (FramedLog log = FramedLog.open(file)) {
            assertEquals(1, log.records());
            log.append(bytes("two"));
        }
        assertArrayEquals(all, Files.readAllBytes(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
