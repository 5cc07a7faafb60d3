package org.consilience.engine.log;

import java.io.IOException;
import java.nio.file.Path;

/** Appends events to a trial's log. One thread appends; any thread may flush, force and ask. */
public final class EventLogWriter implements AutoCloseable {

    private static final long LATEST_NANOS = 250_000_000;

    /** How many events there are, and how many of them count. */
    private static final class Tally {

        private long events;
        private long kept;

        void check(Event event) {
            if (event instanceof Event.Rewind r && (r.kept() < 0 || r.kept() > kept)) {
                throw new IllegalArgumentException(
                        "A rewind keeps %d events; the log has %d that count."
                                .formatted(r.kept(), kept));
            }
        }

        void scalar() {
            events++;
            kept++;
        }

        void add(Event event) {
            check(event);
            events++;
            if (event instanceof Event.Rewind r) {
                kept = r.kept();
            } else if (!(event instanceof Event.State)) {
                kept++;
            }
        }
    }

    /** Learns from an existing log what the next event's bytes depend on. */
    private record Past(EventEncoder encoder, Tally tally) implements EventDecoder.Target {

        @Override
        public void measure(String name) {
            encoder.define(name);
        }

        @Override
        public void scalar(int number, long step, double value) {
            encoder.last(number, step);
            tally.scalar();
        }

        @Override
        public void event(Event event) throws LogException {
            try {
                tally.add(event);
            } catch (IllegalArgumentException e) {
                throw new LogException(String.valueOf(e.getMessage()), e);
            }
        }
    }

    private final Path file;
    private final EventEncoder encoder = new EventEncoder();
    private final Tally tally = new Tally();
    private final FrameWriter out;
    private long durable;
    private long flushed = System.nanoTime();
    private boolean closed;

    private EventLogWriter(Path file) throws IOException {
        this.file = file;
        EventDecoder decoder = new EventDecoder();
        Past past = new Past(encoder, tally);
        out =
                new FrameWriter(
                        file,
                        FrameFormat.EVENTS,
                        (bytes, from, to) -> decoder.decode(bytes, from, to, past));
        durable = tally.events;
    }

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
        return new EventLogWriter(file);
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
    public synchronized void append(Event event) throws IOException {
        if (closed) {
            throw new IllegalStateException(file + " is closed; open it again to append.");
        }
        if (out.full()) {
            flush(); // a failed write is behind us: no more before it succeeds
        }
        tally.check(event);
        encoder.encode(event, out.buffer());
        tally.add(event);
        if (out.full() || System.nanoTime() - flushed > LATEST_NANOS) {
            flush();
        }
    }

    /**
     * Hands everything appended so far to the operating system, so that it outlives this process.
     *
     * @throws IOException if the disk is full or fails
     */
    public synchronized void flush() throws IOException {
        if (closed) {
            return;
        }
        flushed = System.nanoTime();
        out.flush();
        durable = tally.events;
    }

    /**
     * Flushes and waits until the disk has it, so that it outlives a loss of power.
     *
     * @throws IOException if the disk is full or fails
     */
    public void force() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            flush();
        }
        out.sync();
    }

    /** Returns how many events the log has, states and rewinds included. */
    public synchronized long events() {
        return tally.events;
    }

    /** Returns how many of the events the operating system has; they outlive this process. */
    public synchronized long durable() {
        return durable;
    }

    /**
     * Returns how many events count: neither states nor rewinds, and not taken back by a rewind.
     * This is the number that belongs to a checkpoint and to {@link Event.Rewind}.
     */
    public synchronized long kept() {
        return tally.kept;
    }

    /** Flushes, lets go of the file even if that fails, and does nothing the second time. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            out.close();
            durable = tally.events;
        }
    }
}
