package org.consilience.engine.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An append-only file of checksummed records of any bytes, with one writer. Thread-safe. */
public final class FramedLog implements AutoCloseable {

    /** The most bytes a record can have: 64 MiB less one. */
    public static final int MAX_RECORD = (1 << 26) - 1;

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

    private FramedLog() {}

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
        throw new UnsupportedOperationException();
    }

    /**
     * Tells whether some writer, of this process or another, has the log open.
     *
     * @param file the log
     * @throws IOException if that cannot be found out
     */
    public static boolean isOpen(Path file) throws IOException {
        return false;
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
     * @param from 0, or {@link Reading#end} of the earlier reading
     * @throws LogException if it is no such log or became shorter
     * @throws IOException if it cannot be read
     */
    public static Reading read(Path file, long from) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Appends a record and hands it to the operating system.
     *
     * @param record its bytes, at least 1 and at most {@link #MAX_RECORD}
     * @throws LogException if it is empty or too long
     * @throws IOException if the disk is full or fails
     */
    public void append(byte[] record) throws IOException {}

    /**
     * Waits until the disk has all records.
     *
     * @throws IOException if the disk is full or fails
     */
    public void force() throws IOException {}

    /** Returns how many records the log has. */
    public long records() {
        return 0;
    }

    @Override
    public void close() throws IOException {}
}
