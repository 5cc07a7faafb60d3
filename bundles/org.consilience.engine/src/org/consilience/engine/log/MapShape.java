package org.consilience.engine.log;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;

/** Maps with string keys, in the order they have, or sorted. */
record MapShape(boolean sorted, Shape element) implements Shape {

    @Override
    public void write(@Nullable Object value, CBORGenerator cbor) throws IOException {
        if (value == null) {
            cbor.writeNull();
            return;
        }
        Map<?, ?> map = (Map<?, ?>) value;
        cbor.writeStartObject(value, map.size());
        for (Map.Entry<?, ?> each : map.entrySet()) {
            if (!(each.getKey() instanceof String key)) {
                throw new IllegalArgumentException(
                        "A map has the key %s; its keys must be strings.".formatted(each.getKey()));
            }
            cbor.writeFieldName(key);
            element.write(each.getValue(), cbor);
        }
        cbor.writeEndObject();
    }

    @Override
    public @Nullable Object read(CBORParser cbor) throws IOException {
        if (cbor.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        RecordCodec.expect(JsonToken.START_OBJECT, cbor);
        Map<String, @Nullable Object> map = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        while (cbor.nextToken() != JsonToken.END_OBJECT) {
            RecordCodec.expect(JsonToken.FIELD_NAME, cbor);
            String key = cbor.currentName();
            cbor.nextToken();
            map.put(key, element.read(cbor));
        }
        return map;
    }
}
