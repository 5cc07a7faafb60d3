package org.consilience.engine.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir Path folder;

    @Test
    void tailSeesEveryEventOnceWhileBytesArriveOneByOne() throws Exception {
        Path whole = folder.resolve("whole.log");
        Samples.write(whole, Samples.all());
        Path file = folder.resolve("copy.log");
        LogTail tail = new LogTail(file);
        List<Event> seen = new ArrayList<>();
        assertEquals(0, tail.poll(seen::add));
        for (byte b : Files.readAllBytes(whole)) {
            Files.write(file, new byte[] {b}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            int before = seen.size();
            assertEquals(tail.poll(seen::add), seen.size() - before);
        }
        assertEquals(Samples.texts(Samples.all()), Samples.texts(seen));
    }

    @Test
    void tailFollowsAWriterAndItsSuccessorOverRewinds() throws Exception {
        Path file = folder.resolve("events.log");
        LogTail tail = new LogTail(file);
        List<Event> seen = new ArrayList<>();
        List<Event> written = new ArrayList<>();
        for (int attempt = 0; attempt < 3; attempt++) {
            try (EventLogWriter log = EventLogWriter.open(file)) {
                for (int i = 0; i < 5; i++) {
                    Event event =
                            i == 0 ? new Event.Rewind(0) : new Event.Scalar("m" + i, i, attempt);
                    log.append(event);
                    written.add(event);
                    log.flush();
                    tail.poll(seen::add);
                    assertEquals(written, seen);
                }
            }
        }
    }

    @Test
    void copyInMidRunIsReadUpToItsLastWholeRecord() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(file, List.of(new Event.Note("one"), new Event.Note("two")));
        byte[] bytes = Files.readAllBytes(file);
        Path copy = folder.resolve("copy.log");
        Files.write(copy, Arrays.copyOf(bytes, bytes.length - 1));
        List<Event> seen = new ArrayList<>();
        LogTail tail = new LogTail(copy);
        tail.poll(seen::add);
        assertEquals(List.of(new Event.Note("one")), seen);
        Files.write(copy, bytes);
        tail.poll(seen::add);
        assertEquals(List.of(new Event.Note("one"), new Event.Note("two")), seen);
    }

    @Test
    void fileThatBecameShorterIsRefused() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(file, Samples.all());
        LogTail tail = new LogTail(file);
        tail.poll(e -> {});
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
        String message = assertThrows(LogException.class, () -> tail.poll(e -> {})).getMessage();
        assertTrue(message.contains("became shorter"), message);
    }

    @Test
    void damageIsReportedOnceTheFileStandsStill() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(file, List.of(new Event.Note("one"), new Event.Note("two")));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        LogTail tail = new LogTail(file);
        List<Event> seen = new ArrayList<>();
        tail.poll(seen::add);
        assertEquals(1, seen.size());
        assertThrows(LogException.class, () -> tail.poll(seen::add));
        assertEquals(1, seen.size());
    }
}
