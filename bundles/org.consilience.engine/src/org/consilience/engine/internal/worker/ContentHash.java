package org.consilience.engine.internal.worker;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over files, bytes, and the values of records and arrays. */
public final class ContentHash {

    private static final int DEPTH = 64;

    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    private ContentHash() {}

    /**
     * Hashes bytes.
     *
     * @param bytes the bytes
     * @return lower-case hexadecimal
     */
    public static String bytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /**
     * Hashes a file.
     *
     * @param file the file
     * @return lower-case hexadecimal
     * @throws IOException if it cannot be read
     */
    public static String file(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Hashes a value: records, arrays, collections, maps with string keys, strings, numbers.
     *
     * @param value the value
     * @return lower-case hexadecimal, or an empty string if it holds something else
     */
    static String value(Object value) {
        ContentHash hash = new ContentHash();
        if (!hash.add(value, 0)) {
            return "";
        }
        hash.drain();
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private boolean add(@org.eclipse.jdt.annotation.Nullable Object value, int depth) {
        if (depth > DEPTH) {
            return false;
        }
        switch (value) {
            case null -> tag('0', 0);
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                tag('s', bytes.length);
                drain();
                digest.update(bytes);
            }
            case double[] array -> {
                tag('d', array.length);
                for (double x : array) {
                    number(Double.doubleToRawLongBits(x));
                }
            }
            case float[] array -> {
                tag('f', array.length);
                for (float x : array) {
                    number(Float.floatToRawIntBits(x));
                }
            }
            case long[] array -> {
                tag('l', array.length);
                for (long x : array) {
                    number(x);
                }
            }
            case int[] array -> {
                tag('i', array.length);
                for (int x : array) {
                    number(x);
                }
            }
            case byte[] array -> {
                tag('b', array.length);
                drain();
                digest.update(array);
            }
            case boolean[] array -> {
                tag('z', array.length);
                for (boolean x : array) {
                    number(x ? 1 : 0);
                }
            }
            case Double x -> tag('D', Double.doubleToRawLongBits(x));
            case Number x -> tag('N', x.longValue());
            case Boolean x -> tag('B', x ? 1 : 0);
            case Enum<?> x -> {
                return add(x.name(), depth);
            }
            case Object[] array -> {
                return all(java.util.Arrays.asList(array), depth);
            }
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((k, v) -> sorted.put(String.valueOf(k), v));
                return all(sorted.keySet(), depth) && all(sorted.values(), depth);
            }
            case Collection<?> list -> {
                return all(list, depth);
            }
            case Record record -> {
                return components(record, depth);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean all(Collection<?> values, int depth) {
        tag('[', values.size());
        for (Object value : values) {
            if (!add(value, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean components(Record record, int depth) {
        tag('r', record.getClass().getRecordComponents().length);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                if (!add(component.getAccessor().invoke(record), depth + 1)) {
                    return false;
                }
            } catch (ReflectiveOperationException e) {
                return false;
            }
        }
        return true;
    }

    private void tag(char tag, long number) {
        number(tag);
        number(number);
    }

    private void number(long number) {
        if (buffer.remaining() < Long.BYTES) {
            drain();
        }
        buffer.putLong(number);
    }

    private void drain() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
