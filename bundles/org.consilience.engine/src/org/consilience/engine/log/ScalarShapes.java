package org.consilience.engine.log;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** Single values: primitives and their boxes, strings, enums. */
final class ScalarShapes {

    private interface Writer {
        void write(Object value, CBORGenerator cbor) throws IOException;
    }

    private interface Reader {
        Object read(CBORParser cbor) throws IOException;
    }

    /** A value that may be null unless it is a primitive. */
    private record Scalar(boolean primitive, Writer writer, Reader reader) implements Shape {

        @Override
        public void write(@Nullable Object value, CBORGenerator cbor) throws IOException {
            if (value == null) {
                cbor.writeNull();
            } else {
                writer.write(value, cbor);
            }
        }

        @Override
        public @Nullable Object read(CBORParser cbor) throws IOException {
            if (!primitive && cbor.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            return reader.read(cbor);
        }
    }

    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(
                    boolean.class, Boolean.class,
                    byte.class, Byte.class,
                    short.class, Short.class,
                    int.class, Integer.class,
                    long.class, Long.class,
                    float.class, Float.class,
                    double.class, Double.class,
                    char.class, Character.class);

    private ScalarShapes() {}

    /** Returns the shape of a type, or null if it is none of these. */
    static @Nullable Shape of(Class<?> type) {
        boolean primitive = type.isPrimitive();
        Class<?> box = primitive ? BOXES.get(type) : type;
        if (box == Boolean.class) {
            return new Scalar(primitive, (v, c) -> c.writeBoolean((Boolean) v), ScalarShapes::bool);
        }
        if (box == Byte.class || box == Short.class || box == Integer.class || box == Long.class) {
            return new Scalar(
                    primitive,
                    (v, c) -> c.writeNumber(((Number) v).longValue()),
                    c -> whole(c, box));
        }
        if (box == Character.class) {
            return new Scalar(
                    primitive,
                    (v, c) -> c.writeNumber((int) (Character) v),
                    c -> (char) within(c, 0, Character.MAX_VALUE));
        }
        if (box == Float.class) {
            return new Scalar(
                    primitive,
                    (v, c) -> c.writeNumber((float) (Float) v),
                    c -> {
                        RecordCodec.expect(JsonToken.VALUE_NUMBER_FLOAT, c);
                        return c.getFloatValue();
                    });
        }
        if (box == Double.class) {
            return new Scalar(
                    primitive,
                    (v, c) -> c.writeNumber((double) (Double) v),
                    c -> {
                        RecordCodec.expect(JsonToken.VALUE_NUMBER_FLOAT, c);
                        return c.getDoubleValue();
                    });
        }
        if (type == String.class) {
            return new Scalar(false, (v, c) -> c.writeString((String) v), ScalarShapes::text);
        }
        if (type.isEnum()) {
            return new Scalar(
                    false,
                    (v, c) -> c.writeString(((Enum<?>) v).name()),
                    c -> constant(type, text(c)));
        }
        return null;
    }

    private static Object bool(CBORParser cbor) throws IOException {
        if (cbor.currentToken() != JsonToken.VALUE_TRUE) {
            RecordCodec.expect(JsonToken.VALUE_FALSE, cbor);
            return false;
        }
        return true;
    }

    private static Object whole(CBORParser cbor, Class<?> box) throws IOException {
        if (box == Byte.class) {
            return (byte) within(cbor, Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        if (box == Short.class) {
            return (short) within(cbor, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        if (box == Integer.class) {
            return (int) within(cbor, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return within(cbor, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static long within(CBORParser cbor, long low, long high) throws IOException {
        RecordCodec.expect(JsonToken.VALUE_NUMBER_INT, cbor);
        long value = cbor.getLongValue();
        if (value < low || value > high) {
            throw new LogException(
                    "it has the number %d where %d to %d belongs".formatted(value, low, high));
        }
        return value;
    }

    private static String text(CBORParser cbor) throws IOException {
        RecordCodec.expect(JsonToken.VALUE_STRING, cbor);
        return cbor.getText();
    }

    private static Object constant(Class<?> type, String name) throws LogException {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new LogException("%s has no constant %s".formatted(type.getSimpleName(), name));
    }
}
