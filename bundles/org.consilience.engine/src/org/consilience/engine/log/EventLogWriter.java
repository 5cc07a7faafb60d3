package org.consilience.engine.log;

import java.io.IOException;
import java.nio.file.Path;

/** Appends events to a trial's log. One thread appends; any thread may flush, force and ask. */
public final class EventLogWriter implements AutoCloseable {

    private EventLogWriter() {}

    /**
     * Creates a log, or opens one to go on after its last whole record; what a crash left half
     * written after it is dropped.
     *
     * @param file the log; its folder must exist
     * @throws LogException if another writer has it, it is no event log, or a record before the end
     *     is damaged
     * @throws IOException if it cannot be read or written
     */
    public static EventLogWriter open(Path file) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Appends an event. It reaches the operating system at the latest with the next {@link
     * #flush()}; on its own after 64 KiB, or when the last write was 250 ms ago.
     *
     * @param event the event
     * @throws IllegalArgumentException if a rewind keeps more events than there are
     * @throws LogException if the event is too large for a record
     * @throws IOException if the disk is full or fails; the events stay in memory for the next try
     */
    public void append(Event event) throws IOException {}

    /**
     * Hands everything appended so far to the operating system, so that it outlives this process.
     *
     * @throws IOException if the disk is full or fails
     */
    public void flush() throws IOException {}

    /**
     * Flushes and waits until the disk has it, so that it outlives a loss of power.
     *
     * @throws IOException if the disk is full or fails
     */
    public void force() throws IOException {}

    /** Returns how many events the log has, states and rewinds included. */
    public long events() {
        return 0;
    }

    /** Returns how many of the events the operating system has; they outlive this process. */
    public long durable() {
        return 0;
    }

    /**
     * Returns how many events count: neither states nor rewinds, and not taken back by a rewind.
     * This is the number that belongs to a checkpoint and to {@link Event.Rewind}.
     */
    public long kept() {
        return 0;
    }

    @Override
    public void close() throws IOException {}
}
