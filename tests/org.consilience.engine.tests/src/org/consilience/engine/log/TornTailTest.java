package org.consilience.engine.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornTailTest {

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    @Test
    void logCutAtAnyByteHasExactlyTheWholeRecordsBefore() throws Exception {
        Path file = folder.resolve("events.log");
        List<Event> events = Samples.counting(Samples.few());
        List<Long> ends = new ArrayList<>();
        try (EventLogWriter log = EventLogWriter.open(file)) {
            for (Event event : events) {
                log.append(event);
                log.flush();
                ends.add(Files.size(file));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        List<String> texts = Samples.texts(events);
        Path cut = folder.resolve("cut.log");
        for (int length = 0; length <= whole.length; length++) {
            int at = length;
            int n = (int) ends.stream().filter(end -> end <= at).count();
            Files.write(cut, Arrays.copyOf(whole, length));
            TrialLog log = TrialLog.read(cut);
            assertTrue(log.damage().isEmpty(), "cut at " + length);
            assertEquals(texts.subList(0, n), Samples.texts(log.events()), "cut at " + length);
            try (EventLogWriter again = EventLogWriter.open(cut)) {
                assertEquals(n, again.events(), "cut at " + length);
                for (Event event : events.subList(n, events.size())) {
                    again.append(event);
                }
            }
            assertArrayEquals(whole, Files.readAllBytes(cut), "mended after a cut at " + length);
        }
    }

    @Test
    void singleFlippedBitAnywhereIsDetected() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(file, Samples.few());
        byte[] bytes = Files.readAllBytes(file);
        List<String> texts = Samples.texts(Samples.counting(Samples.few()));
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (int bit = 0; bit < 8 * bytes.length; bit++) {
                String where = "bit " + bit;
                raw.seek(bit / 8);
                raw.write(bytes[bit / 8] ^ 1 << bit % 8);
                if (bit < 8 * FrameFormat.HEADER) {
                    assertThrows(LogException.class, () -> TrialLog.read(file), where);
                } else {
                    TrialLog log = TrialLog.read(file);
                    assertTrue(log.damage().isPresent(), where);
                    int n = log.events().size();
                    assertTrue(n < texts.size() || bit > 8 * (bytes.length - 40), where);
                    if (bit % 13 == 0) {
                        assertEquals(texts.subList(0, n), Samples.texts(log.events()), where);
                    }
                }
                if (bit % 41 == 0) {
                    assertThrows(LogException.class, () -> EventLogWriter.open(file), where);
                    assertEquals(bytes.length, Files.size(file), where);
                }
                raw.seek(bit / 8);
                raw.write(bytes[bit / 8]);
            }
        }
        assertArrayEquals(bytes, Files.readAllBytes(file));
        assertTrue(TrialLog.read(file).damage().isEmpty());
    }

    @Test
    void damageNamesFileOffsetAndRemedy() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(file, List.of(new Event.Note("first")));
        long offset = Files.size(file);
        Samples.write(file, List.of(new Event.Note("second"), new Event.Note("third")));
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) offset + 10] ^= 1;
        Files.write(file, bytes);
        String damage = TrialLog.read(file).damage().orElseThrow();
        assertTrue(damage.startsWith(file.toString()), damage);
        assertTrue(damage.contains("offset " + offset + " of " + bytes.length), damage);
        assertTrue(damage.contains("restore the file from a copy"), damage);
        assertEquals(List.of("first"), TrialLog.read(file).notes());
    }

    @Test
    void plausibleLengthPastTheEndIsDamageWhereALaterRecordIsWhole() throws Exception {
        Path file = folder.resolve("events.log");
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            events.add(new Event.Scalar("a", i, i));
        }
        Samples.write(file, events);
        byte[] bytes = Files.readAllBytes(file);
        int word = FrameFormat.word(1 << 20);
        int middle = bytes.length - 19 * 50;
        for (int i = 0; i < 4; i++) {
            bytes[middle + i] = (byte) (word >>> 8 * i);
        }
        Files.write(file, bytes);
        TrialLog log = TrialLog.read(file);
        assertEquals(50, log.events().size());
        assertTrue(log.damage().isPresent());
        assertThrows(LogException.class, () -> EventLogWriter.open(file));
    }

    @Test
    void zerosThatAFileSystemLeftAtTheEndAreDropped() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(file, Samples.all());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 700_000));
        assertTrue(TrialLog.read(file).damage().isEmpty());
        EventLogWriter.open(file).close();
        assertArrayEquals(whole, Files.readAllBytes(file));
        byte[] more = Arrays.copyOf(whole, whole.length + 700_000);
        more[more.length - 1] = 1;
        Files.write(file, more);
        assertTrue(TrialLog.read(file).damage().isPresent());
    }
}
