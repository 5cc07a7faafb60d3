package org.consilience.engine.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An append-only file of checksummed records of any bytes, with one writer. Thread-safe. */
public final class FramedLog implements AutoCloseable {

    /** The most bytes a record can have: 64 MiB less one. */
    public static final int MAX_RECORD = FrameFormat.MAX;

    /**
     * What was read.
     *
     * @param records the records in order
     * @param end the offset after the last of them, from which a later reading can go on
     * @param damage the fault that ended the reading, if there was one
     */
    public record Reading(List<byte[]> records, long end, Optional<String> damage) {

        /** Copies the list. */
        public Reading {
            records = List.copyOf(records);
        }
    }

    private final FrameWriter out;
    private long records;
    private boolean closed;

    private FramedLog(Path file) throws IOException {
        long[] found = {0};
        out = new FrameWriter(file, FrameFormat.RECORDS, (bytes, from, to) -> found[0]++);
        records = found[0];
    }

    /**
     * Creates a log, or opens one to go on after its last whole record. The caller owns the file
     * until {@link #close()} or its process ends.
     *
     * @param file the log; its folder must exist
     * @throws LogException if another writer has it, it is no such log, or a record before the end
     *     is damaged
     * @throws IOException if it cannot be read or written
     */
    public static FramedLog open(Path file) throws IOException {
        return new FramedLog(file);
    }

    /**
     * Tells whether some writer, of this process or another, has the log open.
     *
     * @param file the log, of this class or an event log
     * @throws IOException if that cannot be found out
     */
    public static boolean isOpen(Path file) throws IOException {
        return WriteLock.held(file);
    }

    /**
     * Reads a log, also while it is written.
     *
     * @param file the log; a missing or empty one has no records
     * @throws LogException if it is no such log
     * @throws IOException if it cannot be read
     */
    public static Reading read(Path file) throws IOException {
        return read(file, 0);
    }

    /**
     * Reads what follows an earlier reading.
     *
     * @param file the log
     * @param from 0, or {@link Reading#end()} of the earlier reading
     * @throws LogException if it is no such log or became shorter
     * @throws IOException if it cannot be read
     */
    public static Reading read(Path file, long from) throws IOException {
        if (from == 0 && !Files.exists(file)) {
            return new Reading(List.of(), 0, Optional.empty());
        }
        try (FrameReader in = new FrameReader(file, FrameFormat.RECORDS, from)) {
            List<byte[]> records = new ArrayList<>();
            FrameReader.Found found = in.next();
            while (found == FrameReader.Found.RECORD) {
                records.add(Arrays.copyOfRange(in.array(), in.payloadFrom(), in.payloadTo()));
                found = in.next();
            }
            boolean damaged = found == FrameReader.Found.DAMAGED;
            return new Reading(
                    records, in.end(), damaged ? Optional.of(in.damage()) : Optional.empty());
        }
    }

    /**
     * Appends a record and hands it to the operating system, so that it outlives this process.
     *
     * @param record its bytes, at least 1 and at most {@link #MAX_RECORD}
     * @throws LogException if it is empty or too long
     * @throws IOException if the disk is full or fails; the record is then written with the next
     */
    public synchronized void append(byte[] record) throws IOException {
        if (out.full()) {
            out.flush(); // a failed write is behind us: no more before it succeeds
        }
        ByteSink buffer = out.buffer();
        if (record.length > MAX_RECORD) {
            throw ByteSink.tooLong("The record", record.length);
        }
        int at = buffer.begin();
        buffer.raw(record);
        buffer.end(at, "The record");
        records++;
        out.flush();
    }

    /**
     * Waits until the disk has all records, so that they outlive a loss of power.
     *
     * @throws IOException if the disk is full or fails
     */
    public void force() throws IOException {
        synchronized (this) {
            out.flush();
        }
        out.sync();
    }

    /** Returns how many records the log has. */
    public synchronized long records() {
        return records;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            out.close();
        }
    }
}
