package org.consilience.engine.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** A growing array of bytes, little-endian, that can frame records. */
final class ByteSink {

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int initial;
    private final CRC32C crc = new CRC32C();
    private byte[] bytes;
    private int size;

    ByteSink(int initial) {
        this.initial = initial;
        this.bytes = new byte[initial];
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets all bytes, and the room that a large record took. */
    void clear() {
        cut(0);
        if (bytes.length > 16 * initial) {
            bytes = new byte[initial];
        }
    }

    /** Forgets the bytes from a place on. */
    void cut(int at) {
        size = at;
    }

    /** Begins a record and returns its place for {@link #end}. */
    int begin() {
        int at = size;
        room(FrameFormat.PREFIX);
        size += FrameFormat.PREFIX;
        return at;
    }

    /** Ends a record; one that is empty or too long is forgotten and refused. */
    void end(int at, String what) throws LogException {
        int length = size - at - FrameFormat.PREFIX;
        if (length < 1 || length > FrameFormat.MAX) {
            cut(at);
            throw tooLong(what, length);
        }
        INT.set(bytes, at, FrameFormat.word(length));
        INT.set(bytes, at + 4, FrameFormat.checksum(crc, bytes, at, length));
    }

    static LogException tooLong(String what, long length) {
        return new LogException(
                "%s takes %,d bytes; a record has 1 to %,d. Record less, or use an artifact."
                        .formatted(what, length, FrameFormat.MAX));
    }

    void u8(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void f64(double value) {
        i64(Double.doubleToLongBits(value));
    }

    void i64(long value) {
        room(8);
        LONG.set(bytes, size, value);
        size += 8;
    }

    /** Writes seven bits a byte, the lowest first; a negative value takes ten bytes. */
    void varint(long value) {
        room(10);
        long v = value;
        while ((v & ~0x7FL) != 0) {
            bytes[size++] = (byte) (v | 0x80);
            v >>>= 7;
        }
        bytes[size++] = (byte) v;
    }

    /** Writes a small signed number in few bytes. */
    void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        raw(utf8);
    }

    void raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Writes the values without their number. */
    void doubles(double[] values) {
        room(Math.multiplyExact(8, values.length));
        for (double value : values) {
            LONG.set(bytes, size, Double.doubleToLongBits(value));
            size += 8;
        }
    }

    private void room(int more) {
        if (more > bytes.length - size) {
            int needed = Math.addExact(size, more);
            bytes =
                    Arrays.copyOf(
                            bytes,
                            (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, 2L * size)));
        }
    }
}
