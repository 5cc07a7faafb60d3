package org.consilience.engine.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The one writer of a log file. Not thread-safe but for {@link #sync}. It writes through a {@link
 * RandomAccessFile}, because an interrupted thread would close a channel for good.
 */
final class FrameWriter implements AutoCloseable {

    /** Learns the records that a file has. */
    interface Visitor {
        void record(byte[] bytes, int from, int to) throws LogException;
    }

    /** Bytes after which the buffer should be written. */
    static final int FULL = 1 << 16;

    private final Path file;
    private final WriteLock lock;
    private final RandomAccessFile out;
    private final ByteSink buffer = new ByteSink(2 * FULL);
    private long written;
    private boolean folderForced;

    /** Opens for appending, after showing what is there to the visitor. */
    FrameWriter(Path file, FrameFormat format, Visitor visitor) throws IOException {
        this.file = file;
        this.lock = WriteLock.take(file);
        boolean opened = false;
        try {
            long end = Files.exists(file) ? visit(file, format, visitor) : 0;
            this.out = new RandomAccessFile(file.toFile(), "rw");
            try {
                if (out.length() > end) {
                    out.setLength(end); // the half-written record of a writer that was killed
                }
                out.seek(end);
                opened = true;
            } finally {
                if (!opened) {
                    out.close();
                }
            }
            this.written = end;
            if (end == 0) {
                buffer.raw(format.header());
            }
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private static long visit(Path file, FrameFormat format, Visitor visitor) throws IOException {
        try (FrameReader reader = new FrameReader(file, format, 0)) {
            FrameReader.Found found = reader.next();
            while (found == FrameReader.Found.RECORD) {
                try {
                    visitor.record(reader.array(), reader.payloadFrom(), reader.payloadTo());
                } catch (LogException e) {
                    throw new LogException(reader.damage(e), e);
                }
                found = reader.next();
            }
            if (found == FrameReader.Found.DAMAGED) {
                throw new LogException(reader.damage());
            }
            return reader.end();
        }
    }

    /** The buffer that records are encoded into, between its begin and end. */
    ByteSink buffer() {
        return buffer;
    }

    boolean full() {
        return buffer.size() >= FULL;
    }

    /**
     * Writes the buffer; if that fails, keeps it, and the next call writes the same place again.
     */
    void flush() throws IOException {
        if (buffer.size() == 0) {
            return;
        }
        try {
            out.seek(written);
            out.write(buffer.array(), 0, buffer.size());
        } catch (IOException e) {
            throw new LogException(
                    "%s cannot be written at %,d bytes: %s. Free room on its disk and resume; all whole records before are kept."
                            .formatted(file, written, e.getMessage()),
                    e);
        }
        written += buffer.size();
        buffer.clear();
    }

    /** Waits until the disk has what was flushed; may run beside other calls. */
    void sync() throws IOException {
        try {
            out.getFD().sync();
            if (!folderForced) {
                forceFolder(file);
                folderForced = true;
            }
        } catch (IOException e) {
            throw new LogException(
                    "%s cannot be forced to its disk: %s. Check the disk and resume."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** Makes the name of a new or renamed file outlive a loss of power, where a system needs it. */
    static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !java.io.File.separator.equals("/")) {
            return; // only there can a folder be opened
        }
        boolean interrupted = Thread.interrupted(); // it would close the channel
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Flushes, and lets go of the file even if that fails. */
    @Override
    public void close() throws IOException {
        try (lock;
                out) {
            flush();
        }
    }
}
