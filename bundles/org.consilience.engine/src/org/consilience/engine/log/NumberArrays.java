package org.consilience.engine.log;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.eclipse.jdt.annotation.Nullable;

/** Arrays of numbers as typed arrays of RFC 8746, little-endian, every bit kept. */
enum NumberArrays implements Shape {
    /** Bytes, as they are. */
    BYTES(byte[].class, 1, 0),
    /** 16-bit integers. */
    SHORTS(short[].class, 2, 77),
    /** 32-bit integers. */
    INTS(int[].class, 4, 78),
    /** 64-bit integers. */
    LONGS(long[].class, 8, 79),
    /** Single precision. */
    FLOATS(float[].class, 4, 85),
    /** Double precision. */
    DOUBLES(double[].class, 8, 86);

    private final Class<?> type;
    private final int width;
    private final int tag;

    NumberArrays(Class<?> type, int width, int tag) {
        this.type = type;
        this.width = width;
        this.tag = tag;
    }

    /** Returns the shape of an array type, or null if it is none of these. */
    static @Nullable Shape of(Class<?> type) {
        for (NumberArrays each : values()) {
            if (each.type == type) {
                return each;
            }
        }
        return null;
    }

    @Override
    public void write(@Nullable Object value, CBORGenerator cbor) throws IOException {
        if (value == null) {
            cbor.writeNull();
            return;
        }
        if (tag != 0) {
            cbor.writeTag(tag);
        }
        cbor.writeBinary(bytes(value));
    }

    @Override
    public @Nullable Object read(CBORParser cbor) throws IOException {
        if (cbor.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        RecordCodec.expect(JsonToken.VALUE_EMBEDDED_OBJECT, cbor);
        int found = Math.max(0, cbor.getCurrentTag());
        byte[] bytes = cbor.getBinaryValue();
        if (found != tag || bytes.length % width != 0) {
            throw new LogException(
                    "it has %d bytes with tag %d where numbers with tag %d belong"
                            .formatted(bytes.length, found, tag));
        }
        return array(bytes);
    }

    private byte[] bytes(Object array) {
        if (array instanceof byte[] bytes) {
            return bytes;
        }
        int length = java.lang.reflect.Array.getLength(array);
        ByteBuffer out =
                ByteBuffer.allocate(Math.multiplyExact(width, length))
                        .order(ByteOrder.LITTLE_ENDIAN);
        switch (array) {
            case short[] a -> out.asShortBuffer().put(a);
            case int[] a -> out.asIntBuffer().put(a);
            case long[] a -> out.asLongBuffer().put(a);
            case float[] a -> out.asFloatBuffer().put(a);
            case double[] a -> out.asDoubleBuffer().put(a);
            default -> throw new IllegalStateException("No array of numbers: " + array);
        }
        return out.array();
    }

    private Object array(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int n = bytes.length / width;
        switch (this) {
            case SHORTS -> {
                short[] a = new short[n];
                in.asShortBuffer().get(a);
                return a;
            }
            case INTS -> {
                int[] a = new int[n];
                in.asIntBuffer().get(a);
                return a;
            }
            case LONGS -> {
                long[] a = new long[n];
                in.asLongBuffer().get(a);
                return a;
            }
            case FLOATS -> {
                float[] a = new float[n];
                in.asFloatBuffer().get(a);
                return a;
            }
            case DOUBLES -> {
                double[] a = new double[n];
                in.asDoubleBuffer().get(a);
                return a;
            }
            default -> {
                return bytes;
            }
        }
    }
}
