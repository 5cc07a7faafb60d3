package org.consilience.engine.log;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** Arrays of anything but numbers: of arrays, strings, records, booleans. */
record ObjectArrays(Class<?> component, Shape element) implements Shape {

    @Override
    public void write(@Nullable Object value, CBORGenerator cbor) throws IOException {
        if (value == null) {
            cbor.writeNull();
            return;
        }
        int n = Array.getLength(value);
        cbor.writeStartArray(value, n);
        for (int i = 0; i < n; i++) {
            element.write(Array.get(value, i), cbor);
        }
        cbor.writeEndArray();
    }

    @Override
    public @Nullable Object read(CBORParser cbor) throws IOException {
        if (cbor.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        List<@Nullable Object> elements = ListShape.elements(element, cbor);
        Object array = Array.newInstance(component, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }
}
