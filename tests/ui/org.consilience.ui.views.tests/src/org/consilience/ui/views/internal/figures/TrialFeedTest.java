package org.consilience.ui.views.internal.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.EventLogWriter;
import org.consilience.engine.log.TrialLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialFeedTest {

    @TempDir Path folder;

    private Path log() {
        return folder.resolve("events.log");
    }

    private static Figure figure(String title) {
        return new Figure.Bars("bars", title, Axis.linear("y"), List.of());
    }

    @Test
    void aGrowingLogIsReadOnNotAnew() throws IOException {
        TrialFeed feed = new TrialFeed(log(), "wealth");
        feed.poll();
        assertEquals(0, feed.points().size());
        try (EventLogWriter writer = EventLogWriter.open(log())) {
            writer.append(new Event.Scalar("wealth", 1, 1.5));
            writer.append(new Event.Scalar("loss", 1, 9));
            writer.flush();
            feed.poll();
            assertArrayEquals(new double[] {1.5}, feed.points().values());
            long seen = feed.seen();
            writer.append(new Event.Scalar("wealth", 2, 2.5));
            writer.flush();
            feed.poll();
            assertEquals(seen + 1, feed.seen(), "only the new event is read");
        }
        assertArrayEquals(new long[] {1, 2}, feed.points().steps());
        assertEquals(Set.of("wealth", "loss"), feed.measures());
    }

    @Test
    void aRewindTakesBackValuesAndFigures() throws IOException {
        TrialFeed feed = new TrialFeed(log(), "wealth");
        try (EventLogWriter writer = EventLogWriter.open(log())) {
            writer.append(new Event.State("RUNNING", ""));
            writer.append(new Event.FigureRecorded(figure("first")));
            writer.append(new Event.Scalar("wealth", 1, 1));
            writer.append(new Event.Scalar("wealth", 2, 2));
            writer.append(new Event.FigureRecorded(figure("second")));
            writer.flush();
            feed.poll();
            assertEquals("second", feed.figures().get("bars").title());
            writer.append(new Event.Rewind(2));
            writer.append(new Event.Scalar("wealth", 2, 20));
            writer.flush();
            feed.poll();
        }
        assertArrayEquals(new double[] {1, 20}, feed.points().values());
        assertEquals("first", feed.figures().get("bars").title());
        assertArrayEquals(
                TrialLog.read(log()).series().get("wealth").values(), feed.points().values());
    }

    @Test
    void aLogMadeAnewIsReadFromItsStart() throws IOException {
        TrialFeed feed = new TrialFeed(log(), "wealth");
        try (EventLogWriter writer = EventLogWriter.open(log())) {
            for (int i = 0; i < 100; i++) {
                writer.append(new Event.Scalar("wealth", i, i));
            }
        }
        feed.poll();
        Files.delete(log());
        try (EventLogWriter writer = EventLogWriter.open(log())) {
            writer.append(new Event.Scalar("wealth", 0, 7));
        }
        feed.poll();
        assertArrayEquals(new double[] {7}, feed.points().values());
    }

    @Test
    void aDamagedLogIsAFaultThatKeepsWhatCameBefore() throws IOException {
        TrialFeed feed = new TrialFeed(log(), "wealth");
        try (EventLogWriter writer = EventLogWriter.open(log())) {
            writer.append(new Event.Scalar("wealth", 1, 1));
            writer.flush();
            feed.poll();
            writer.append(new Event.Note("to be damaged"));
        }
        byte[] bytes = Files.readAllBytes(log());
        bytes[bytes.length - 3] ^= 0x55;
        Files.write(log(), bytes);
        feed.poll(); // the first time the bytes may still be on their way
        assertThrows(IOException.class, feed::poll);
        assertArrayEquals(new double[] {1}, feed.points().values());
    }

    @Test
    void oldVersionsOfAFigureAreLetGo() throws IOException {
        TrialFeed feed = new TrialFeed(log(), "");
        try (EventLogWriter writer = EventLogWriter.open(log())) {
            for (int i = 0; i < 1000; i++) {
                writer.append(new Event.FigureRecorded(figure("version " + i)));
            }
            writer.append(new Event.Note("done"));
        }
        feed.poll();
        assertEquals("version 999", feed.figures().get("bars").title());
        assertEquals(2, feed.others().size());
    }
}
