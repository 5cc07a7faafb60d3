package org.consilience.engine.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.consilience.engine.run.RunException;
import org.eclipse.jdt.annotation.Nullable;

/** Records as JSON: UTF-8, sorted keys, and bounds on what is read. */
public final class Json {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private Json() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param type the record
     * @param limit the most bytes it may have
     * @param <T> the record
     * @return what it holds, no component null
     * @throws RunException if it cannot be read or is not that record
     */
    public static <T extends Record> T read(Path file, Class<T> type, long limit)
            throws RunException {
        try {
            long size = Files.size(file);
            if (size > limit) {
                throw new RunException(
                        "%s has %d bytes; at most %d are read. It is no file of this program."
                                .formatted(file, size, limit));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return decode(in.readNBytes((int) limit), type);
            }
        } catch (JsonProcessingException e) {
            throw new RunException(
                    "%s is damaged: %s. Restore it from a copy."
                            .formatted(file, e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new RunException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Reads a record.
     *
     * @param bytes UTF-8
     * @param type the record
     * @param <T> the record
     * @return what the text holds, no component null
     * @throws IOException if it is not that record
     */
    public static <T extends Record> T decode(byte[] bytes, Class<T> type) throws IOException {
        T value =
                Optional.ofNullable(MAPPER.readValue(bytes, type))
                        .orElseThrow(() -> new IOException("it is empty"));
        for (RecordComponent component : type.getRecordComponents()) {
            if (get(component, value) == null) {
                throw new IOException("\"" + component.getName() + "\" is missing");
            }
        }
        return value;
    }

    /**
     * Reads any JSON.
     *
     * @param bytes UTF-8
     * @throws IOException if it is no JSON
     */
    public static JsonNode tree(byte[] bytes) throws IOException {
        return MAPPER.readTree(bytes);
    }

    /**
     * Turns a tree into a record.
     *
     * @param node the tree
     * @param type the record
     * @param <T> the record
     * @throws IOException if it is not that record
     */
    public static <T> T decode(JsonNode node, Class<T> type) throws IOException {
        return MAPPER.treeToValue(node, type);
    }

    /**
     * Writes a value in one line.
     *
     * @param value a record, map or list
     * @return UTF-8
     */
    public static byte[] line(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a value for a reader: indented, with a line's end.
     *
     * @param value a record, map or list
     * @return UTF-8
     */
    public static byte[] pretty(Object value) {
        try {
            String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object get(RecordComponent component, Record value)
            throws IOException {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }
}
