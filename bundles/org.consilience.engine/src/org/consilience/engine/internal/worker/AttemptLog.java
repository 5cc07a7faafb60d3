package org.consilience.engine.internal.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.EventLogWriter;

/**
 * The event log during one attempt at a trial. Where an earlier attempt left events, it is open how
 * many of them count until the method asks for its checkpoint; what the method records before that
 * waits in memory, for the kept events have it already.
 */
final class AttemptLog implements AutoCloseable {

    /** A method that recorded so much without asking for a checkpoint will not ask. */
    private static final int PATIENCE = 10_000;

    private final EventLogWriter writer;
    private final List<Event> waiting = new ArrayList<>();
    private boolean open;

    AttemptLog(Path file) throws IOException {
        writer = EventLogWriter.open(file);
        open = writer.kept() > 0;
    }

    /** Records an event that counts. */
    void record(Event event) {
        if (open && waiting.size() < PATIENCE) {
            waiting.add(event);
            return;
        }
        startOver();
        append(event);
    }

    /** Records a change of state. */
    void state(String state, String reason) {
        append(new Event.State(state, reason));
    }

    /** Tells whether it is open how many earlier events count. */
    boolean undecided() {
        return open;
    }

    /** The attempt goes on from a checkpoint. */
    void goOn(long kept) {
        append(new Event.Rewind(kept));
        waiting.clear();
        open = false;
    }

    /** The attempt begins at the beginning, if that is still open. */
    void startOver() {
        if (open) {
            append(new Event.Rewind(0));
            open = false;
            waiting.forEach(this::append);
            waiting.clear();
        }
    }

    long kept() {
        return writer.kept();
    }

    long durable() {
        return writer.durable();
    }

    void flush() throws IOException {
        writer.flush();
    }

    void force() {
        try {
            writer.force();
        } catch (IOException e) {
            throw new LogFailure("events.log", e);
        }
    }

    private void append(Event event) {
        try {
            writer.append(event);
        } catch (IOException e) {
            throw new LogFailure("events.log", e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
