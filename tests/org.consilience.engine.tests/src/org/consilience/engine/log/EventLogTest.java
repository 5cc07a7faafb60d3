package org.consilience.engine.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    @TempDir Path folder;

    @Test
    void everyKindOfEventIsReadAsItWasWrittenToTheBit() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(file, Samples.all());
        TrialLog log = TrialLog.read(file);
        assertEquals(Samples.texts(Samples.counting(Samples.all())), Samples.texts(log.events()));
        assertEquals(
                List.of(
                        new Event.State("RUNNING", ""),
                        new Event.State("DONE", "as the method meant it")),
                log.states());
        assertTrue(log.damage().isEmpty());
    }

    @Test
    void contentsAreFoundByNameAndTheLastRecordedCounts() throws Exception {
        Path file = folder.resolve("events.log");
        List<Event> events = new ArrayList<>(Samples.all());
        Figure newer =
                new Figure.Lines(
                        "bars", "Newer.", Axis.linear("x"), Axis.linear("y"), List.<Series>of());
        events.add(new Event.FigureRecorded(newer));
        events.add(new Event.Note("second"));
        Samples.write(file, events);
        TrialLog log = TrialLog.read(file);
        assertEquals(
                List.of("lines", "areas", "scatter", "bars", "map", "swarm"),
                List.copyOf(log.figures().keySet()));
        assertEquals(newer, log.figures().get("bars"));
        assertEquals(List.of("by asset", "empty"), List.copyOf(log.tables().keySet()));
        assertEquals("second", log.notes().get(1));
        assertEquals(1L << 40, log.artifacts().get("a.png").size());
        ScalarSeries wealth = log.series().get("wealth");
        assertArrayEquals(new long[] {0, 1, 3}, wealth.steps());
        assertArrayEquals(new double[] {1, -0.0, Double.NEGATIVE_INFINITY}, wealth.values());
        assertEquals(List.of("wealth", "loss-größe"), List.copyOf(log.series().keySet()));
    }

    @Test
    void equalEventsGiveEqualBytesHoweverTheyAreFlushed() throws Exception {
        Path one = folder.resolve("one.log");
        Path other = folder.resolve("other.log");
        Samples.write(one, Samples.all());
        for (Event event : Samples.all()) {
            try (EventLogWriter log = EventLogWriter.open(other)) {
                log.append(event);
                log.flush();
                log.force();
            }
        }
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @Test
    void everyNanHasTheSameBytes() throws Exception {
        Path one = folder.resolve("one.log");
        Path other = folder.resolve("other.log");
        double odd = Double.longBitsToDouble(0xFFF8000000000123L);
        Samples.write(one, List.of(new Event.Scalar("a", 1, Double.NaN)));
        Samples.write(other, List.of(new Event.Scalar("a", 1, odd)));
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @Test
    void resumedTrialHasTheDigestOfTheUninterruptedOne() throws Exception {
        Path whole = folder.resolve("whole.log");
        List<Event> events = Samples.counting(Samples.all());
        Samples.write(whole, events);
        for (int kept = 0; kept <= events.size(); kept++) {
            for (int reached = kept; reached <= events.size(); reached += 3) {
                Path file = folder.resolve("resumed-" + kept + "-" + reached + ".log");
                Samples.write(file, events.subList(0, reached));
                List<Event> rest = new ArrayList<>();
                rest.add(new Event.State("RUNNING", "resumed"));
                rest.add(new Event.Rewind(kept));
                rest.addAll(events.subList(kept, events.size()));
                Samples.write(file, rest);
                assertEquals(TrialLog.read(whole).digest(), TrialLog.read(file).digest());
            }
        }
    }

    @Test
    void digestTellsApartWhatDiffers() throws Exception {
        Path file = folder.resolve("events.log");
        Path less = folder.resolve("less.log");
        List<Event> events = Samples.counting(Samples.all());
        Samples.write(file, events);
        Samples.write(less, events.subList(0, events.size() - 1));
        assertNotEquals(TrialLog.read(file).digest(), TrialLog.read(less).digest());
    }

    @Test
    void rewindTakesBackSeriesAndItsMeasuresButNoStates() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(
                file,
                List.of(
                        new Event.State("RUNNING", ""),
                        new Event.Scalar("a", 1, 10),
                        new Event.Scalar("b", 1, 20),
                        new Event.Note("gone"),
                        new Event.Scalar("a", 2, 30),
                        new Event.State("INTERRUPTED", "killed"),
                        new Event.Rewind(1),
                        new Event.Scalar("a", 2, 31)));
        TrialLog log = TrialLog.read(file);
        assertEquals(List.of("a"), List.copyOf(log.series().keySet()));
        assertArrayEquals(new double[] {10, 31}, log.series().get("a").values());
        assertEquals(List.of(), log.notes());
        assertEquals(2, log.states().size());
    }

    @Test
    void writerCountsWhatTheLogHasAlsoWhenOpenedAgain() throws Exception {
        Path file = folder.resolve("events.log");
        Samples.write(file, Samples.all());
        int counting = Samples.counting(Samples.all()).size();
        try (EventLogWriter log = EventLogWriter.open(file)) {
            assertEquals(counting + 2, log.events());
            assertEquals(counting + 2, log.durable());
            assertEquals(counting, log.kept());
            log.append(new Event.Rewind(3));
            log.append(new Event.Scalar("wealth", 9, 9));
            assertEquals(counting + 4, log.events());
            assertEquals(counting + 2, log.durable());
            assertEquals(4, log.kept());
            log.flush();
            assertEquals(counting + 4, log.durable());
            assertThrows(IllegalArgumentException.class, () -> log.append(new Event.Rewind(5)));
            assertThrows(IllegalArgumentException.class, () -> log.append(new Event.Rewind(-1)));
        }
        try (EventLogWriter log = EventLogWriter.open(file)) {
            assertEquals(4, log.kept());
        }
    }

    @Test
    void secondWriterIsRefusedAndReadersDoNotLoseTheFirstOnesLock() throws Exception {
        Path file = folder.resolve("events.log");
        assertFalse(FramedLog.isOpen(file));
        try (EventLogWriter log = EventLogWriter.open(file)) {
            log.append(new Event.Note("mine"));
            log.flush();
            assertEquals(List.of("mine"), TrialLog.read(file).notes());
            assertTrue(FramedLog.isOpen(file));
            String here =
                    assertThrows(LogException.class, () -> EventLogWriter.open(file)).getMessage();
            assertTrue(here.contains("already open"), here);
            String there = Child.output("open", file.toString());
            assertTrue(there.startsWith("Another process ("), there);
            assertEquals("true", Child.output("isOpen", file.toString()));
        }
        assertFalse(FramedLog.isOpen(file));
        assertEquals("opened", Child.output("open", file.toString()));
        assertEquals(List.of(file), list());
    }

    @Test
    void interruptedThreadKeepsItsLog() throws Exception {
        Path file = folder.resolve("events.log");
        try (EventLogWriter log = EventLogWriter.open(file)) {
            Thread.currentThread().interrupt();
            log.append(new Event.Note("one"));
            log.force();
            log.append(new Event.Note("two"));
            log.force();
            assertTrue(Thread.interrupted());
        }
        assertEquals(List.of("one", "two"), TrialLog.read(file).notes());
    }

    @Test
    void flushingThreadDisturbsNoAppend() throws Exception {
        Path file = folder.resolve("events.log");
        int n = 200_000;
        try (EventLogWriter log = EventLogWriter.open(file)) {
            Thread pulse =
                    new Thread(
                            () -> {
                                try {
                                    while (log.events() < n) {
                                        log.flush();
                                    }
                                } catch (java.io.IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            });
            pulse.start();
            for (int i = 0; i < n; i++) {
                log.append(new Event.Scalar("m" + i % 3, i, i));
            }
            pulse.join();
        }
        TrialLog log = TrialLog.read(file);
        assertEquals(n, log.events().size());
        for (int i = 0; i < n; i += 997) {
            assertEquals(new Event.Scalar("m" + i % 3, i, i), log.events().get(i));
        }
    }

    @Test
    void tooLargeAnEventIsRefusedAndTheLogGoesOn() throws Exception {
        Path file = folder.resolve("events.log");
        double[] many = new double[5_000_000];
        Figure figure =
                new Figure.Lines(
                        "big",
                        "Big.",
                        Axis.linear("x"),
                        Axis.linear("y"),
                        List.of(Series.of("s", many, many)));
        try (EventLogWriter log = EventLogWriter.open(file)) {
            log.append(new Event.Note("before"));
            String message =
                    assertThrows(
                                    LogException.class,
                                    () -> log.append(new Event.FigureRecorded(figure)))
                            .getMessage();
            assertTrue(message.startsWith("Figure \"big\" takes 80,"), message);
            log.append(new Event.Note("after"));
            assertEquals(2, log.events());
        }
        assertEquals(List.of("before", "after"), TrialLog.read(file).notes());
    }

    @Test
    void missingOrEmptyLogHasNoEvents() throws Exception {
        Path file = folder.resolve("events.log");
        assertEquals(Map.of(), TrialLog.read(file).series());
        Files.createFile(file);
        assertEquals(List.of(), TrialLog.read(file).events());
    }

    @Test
    void otherFilesAndNewerFormatsAreRefusedByName() throws Exception {
        Path file = folder.resolve("events.log");
        Files.writeString(file, "step,value\n1,2\n");
        String other = assertThrows(LogException.class, () -> TrialLog.read(file)).getMessage();
        assertTrue(other.contains("is not an event log"), other);
        assertThrows(LogException.class, () -> EventLogWriter.open(file));
        assertEquals("step,value\n1,2\n", Files.readString(file));
        assertFalse(FramedLog.isOpen(file));
        byte[] newer = FrameFormat.EVENTS.header();
        newer[5] = 2;
        Files.write(file, newer);
        String message = assertThrows(LogException.class, () -> TrialLog.read(file)).getMessage();
        assertTrue(message.contains("newer version"), message);
    }

    private List<Path> list() throws Exception {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
