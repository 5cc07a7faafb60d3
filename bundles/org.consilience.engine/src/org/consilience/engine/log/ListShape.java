package org.consilience.engine.log;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** Lists. */
record ListShape(Shape element) implements Shape {

    @Override
    public void write(@Nullable Object value, CBORGenerator cbor) throws IOException {
        if (value == null) {
            cbor.writeNull();
            return;
        }
        Collection<?> list = (Collection<?>) value;
        cbor.writeStartArray(value, list.size());
        for (Object each : list) {
            element.write(each, cbor);
        }
        cbor.writeEndArray();
    }

    @Override
    public @Nullable Object read(CBORParser cbor) throws IOException {
        return cbor.currentToken() == JsonToken.VALUE_NULL ? null : elements(element, cbor);
    }

    /** Reads the elements of an array; memory grows with what is read, not with what is claimed. */
    static List<@Nullable Object> elements(Shape element, CBORParser cbor) throws IOException {
        RecordCodec.expect(JsonToken.START_ARRAY, cbor);
        List<@Nullable Object> elements = new ArrayList<>();
        while (cbor.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read(cbor));
        }
        return elements;
    }
}
