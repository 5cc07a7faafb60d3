package org.consilience.engine.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what {@code ByteSink} wrote; every length is checked against the bytes that are there. */
final class ByteSource {

    /** The most elements, of all lists together, that one record may have. */
    static final int MAX_ELEMENTS = 1 << 22;

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int elements;

    /** Turns to other bytes. */
    ByteSource over(byte[] source, int from, int to) {
        bytes = source;
        at = from;
        end = to;
        elements = 0;
        return this;
    }

    static int intAt(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    int left() {
        return end - at;
    }

    int u8() throws LogException {
        need(1);
        return bytes[at++] & 0xFF;
    }

    long i64() throws LogException {
        need(8);
        long value = (long) LONG.get(bytes, at);
        at += 8;
        return value;
    }

    double f64() throws LogException {
        return Double.longBitsToDouble(i64());
    }

    boolean bool() throws LogException {
        int b = u8();
        if (b > 1) {
            throw new LogException("a yes or no has the value " + b);
        }
        return b == 1;
    }

    long varint() throws LogException {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int b = u8();
            if (shift == 63 && b > 1) {
                break;
            }
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new LogException("a number has more than 64 bits");
    }

    long zigzag() throws LogException {
        long v = varint();
        return v >>> 1 ^ -(v & 1);
    }

    /** Reads the number of elements that follow, each of at least so many bytes. */
    int count(int bytesEach) throws LogException {
        long n = varint();
        if (n < 0 || n > left() / bytesEach) {
            throw new LogException(
                    "a list of %s elements in %d bytes"
                            .formatted(Long.toUnsignedString(n), left()));
        }
        return (int) n;
    }

    /** Reads the number of objects that follow, each of at least one byte. */
    int objects() throws LogException {
        int n = count(1);
        objects(n);
        return n;
    }

    /** Counts objects against the most that one record may have. */
    void objects(int n) throws LogException {
        elements += n;
        if (elements < 0 || elements > MAX_ELEMENTS) {
            throw new LogException("it has more than %,d elements".formatted(MAX_ELEMENTS));
        }
    }

    String text() throws LogException {
        int n = count(1);
        if (n == 0) {
            return "";
        }
        String text = new String(bytes, at, n, StandardCharsets.UTF_8);
        at += n;
        return text;
    }

    double[] doubles(int n) throws LogException {
        if (n > left() / 8) {
            throw new LogException("an array of %d numbers in %d bytes".formatted(n, left()));
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++, at += 8) {
            values[i] = Double.longBitsToDouble((long) LONG.get(bytes, at));
        }
        return values;
    }

    /** Refuses bytes that are left over. */
    void finish() throws LogException {
        if (at != end) {
            throw new LogException("%d bytes too many".formatted(left()));
        }
    }

    private void need(int n) throws LogException {
        if (n > end - at) {
            throw new LogException("it ends too early");
        }
    }
}
