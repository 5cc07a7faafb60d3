package org.consilience.engine.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Reads records in order from a file that may grow, may be cut anywhere, and may be hostile. */
final class FrameReader implements Closeable {

    /** What comes next in the file. */
    enum Found {
        /** A whole, sound record. */
        RECORD,
        /** Nothing: the file ends after a whole record. */
        END,
        /** The beginning of a record: a write was cut off, or is under way. */
        TORN,
        /** A record that is not what was written. */
        DAMAGED
    }

    private static final int CHUNK = 1 << 18;

    /** Records looked for behind a cut one: large ones would cost too much and are rarer. */
    private static final int SMALL = 4096;

    private final Path file;
    private final RandomAccessFile in;
    private final long limit;
    private final CRC32C crc = new CRC32C();
    private byte[] buffer;
    private int at;
    private int filled;
    private long end;
    private int length;
    private String fault = "";

    /** Opens at an offset: 0 for the start, or where an earlier reading ended. */
    FrameReader(Path file, FrameFormat format, long from) throws IOException {
        this.file = file;
        this.in = new RandomAccessFile(file.toFile(), "r");
        try {
            this.limit = in.length();
            if (limit < from) {
                throw new LogException(
                        "%s became shorter, from %d to %d bytes; read it anew from the start."
                                .formatted(file, from, limit));
            }
            byte[] start = new byte[FrameFormat.HEADER];
            int n = (int) Math.min(limit, start.length);
            in.readFully(start, 0, n);
            String refusal = format.refuse(start, n);
            if (!refusal.isEmpty()) {
                throw new LogException(file + " " + refusal + ".");
            }
            this.end = n < FrameFormat.HEADER ? 0 : Math.max(from, FrameFormat.HEADER);
            in.seek(end);
            buffer = new byte[(int) Math.min(CHUNK, limit - end)];
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Goes to the next record. */
    Found next() throws IOException {
        long left = limit - end;
        if (end == 0) {
            return left == 0 ? Found.END : Found.TORN;
        }
        if (left < 4) {
            return left == 0 ? Found.END : Found.TORN;
        }
        load(4);
        int word = ByteSource.intAt(buffer, at);
        length = FrameFormat.length(word);
        if (word == 0) {
            return zerosOnly() ? Found.TORN : damaged("its length is 0");
        }
        if (length < 1) {
            return damaged("its length is not what was written");
        }
        if (left < FrameFormat.PREFIX) {
            return Found.TORN;
        }
        if (length > left - FrameFormat.PREFIX) {
            return recordBehind((int) left)
                    ? damaged("its length leads past a later record")
                    : Found.TORN;
        }
        load(FrameFormat.PREFIX + length);
        if (FrameFormat.checksum(crc, buffer, at, length) != ByteSource.intAt(buffer, at + 4)) {
            return damaged("its checksum does not match");
        }
        at += FrameFormat.PREFIX + length;
        end += FrameFormat.PREFIX + length;
        return Found.RECORD;
    }

    /** The array with the payload of the record just found, until the next one. */
    byte[] array() {
        return buffer;
    }

    int payloadFrom() {
        return at - length;
    }

    int payloadTo() {
        return at;
    }

    /** The offset after the last whole record, 0 if there is not even a whole header. */
    long end() {
        return end;
    }

    /** The size of the file when it was opened. */
    long limit() {
        return limit;
    }

    /** Says what is wrong after {@link Found#DAMAGED}. */
    String damage() {
        return damage(end, fault);
    }

    /** Says what is wrong with the payload of the record just found. */
    String damage(LogException malformed) {
        return damage(end - FrameFormat.PREFIX - length, malformed.getMessage());
    }

    private String damage(long offset, String what) {
        return "%s is damaged in the record at offset %d of %d bytes: %s. The records before it are whole; restore the file from a copy, or remove it and repeat what wrote it."
                .formatted(file, offset, limit, what);
    }

    private Found damaged(String what) {
        fault = what;
        return Found.DAMAGED;
    }

    /** Tells whether the rest is zeros: room that a file system gave before the bytes came. */
    private boolean zerosOnly() throws IOException {
        long rest = limit - end;
        while (rest > 0) {
            int n = (int) Math.min(rest, CHUNK);
            load(n);
            for (int i = at; i < at + n; i++) {
                if (buffer[i] != 0) {
                    return false;
                }
            }
            at += n;
            rest -= n;
        }
        return true;
    }

    /** Tells whether a whole record stands behind a cut one, or so many candidates that it may. */
    private boolean recordBehind(int left) throws IOException {
        load(left);
        long effort = 4L * left + FrameFormat.MAX;
        for (int i = at + FrameFormat.PREFIX; i <= at + left - FrameFormat.PREFIX; i++) {
            int n = FrameFormat.length(ByteSource.intAt(buffer, i));
            if (n < 1 || n > Math.min(SMALL, at + left - FrameFormat.PREFIX - i)) {
                continue;
            }
            effort -= n;
            if (effort < 0
                    || FrameFormat.checksum(crc, buffer, i, n) == ByteSource.intAt(buffer, i + 4)) {
                return true;
            }
        }
        return false;
    }

    /** Has so many bytes from {@code at} on in the buffer; they are known to be in the file. */
    private void load(int bytes) throws IOException {
        if (filled - at >= bytes) {
            return;
        }
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        at = 0;
        if (buffer.length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(bytes, CHUNK));
        }
        while (filled < bytes) {
            int n = in.read(buffer, filled, buffer.length - filled);
            if (n < 0) {
                throw new LogException(file + " became shorter while it was read; read it anew.");
            }
            filled += n;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
