package org.consilience.engine.log;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** Records, private ones too, as maps from component to value; read through their constructor. */
final class RecordShape implements Shape {

    private final String name;
    private final String[] names;
    private final Method[] accessors;
    private final Shape[] shapes;
    private final Constructor<?> constructor;

    RecordShape(Class<?> type, Shapes finder, Map<TypeVariable<?>, Type> bindings) {
        RecordComponent[] components = type.getRecordComponents();
        name = type.getSimpleName();
        names = new String[components.length];
        accessors = new Method[components.length];
        shapes = new Shape[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent c = components[i];
            names[i] = c.getName();
            types[i] = c.getType();
            accessors[i] = c.getAccessor();
            accessors[i].setAccessible(true);
            shapes[i] = finder.find(c.getGenericType(), bindings, name + "." + c.getName());
        }
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its constructor: " + type, e);
        }
        constructor.setAccessible(true);
    }

    @Override
    public void write(@Nullable Object value, CBORGenerator cbor) throws IOException {
        if (value == null) {
            cbor.writeNull();
            return;
        }
        cbor.writeStartObject(value, names.length);
        for (int i = 0; i < names.length; i++) {
            cbor.writeFieldName(names[i]);
            shapes[i].write(component(value, accessors[i]), cbor);
        }
        cbor.writeEndObject();
    }

    @Override
    public @Nullable Object read(CBORParser cbor) throws IOException {
        if (cbor.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        RecordCodec.expect(JsonToken.START_OBJECT, cbor);
        @Nullable Object[] values = new @Nullable Object[names.length];
        for (int i = 0; i < names.length; i++) {
            if (cbor.nextToken() != JsonToken.FIELD_NAME || !names[i].equals(cbor.currentName())) {
                throw new LogException(
                        "%s has no \"%s\" in its place; it is of another version"
                                .formatted(name, names[i]));
            }
            cbor.nextToken();
            values[i] = shapes[i].read(cbor);
        }
        if (cbor.nextToken() != JsonToken.END_OBJECT) {
            throw new LogException(name + " has more components; it is of another version");
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new LogException(
                    "%s refuses its values: %s".formatted(name, e.getCause()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LogException("%s cannot be made: %s".formatted(name, e), e);
        }
    }

    private static @Nullable Object component(Object value, Method accessor) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "%s cannot be asked for %s: %s."
                            .formatted(value.getClass().getName(), accessor.getName(), e),
                    e);
        }
    }
}
