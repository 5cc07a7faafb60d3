package org.consilience.engine.log;

import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;

/** Finds the shapes of a record's components; refuses the types that a state may not have. */
final class Shapes {

    private final Map<Class<?>, Shape> records = new HashMap<>();

    private Shapes() {}

    /** Returns the shape of a record and of all it holds. */
    static Shape of(Class<? extends Record> type) {
        return new Shapes().find(type, Map.of(), type.getSimpleName());
    }

    /** Returns the shape of a type; {@code where} names the component for the reader. */
    Shape find(Type type, Map<TypeVariable<?>, Type> bindings, String where) {
        if (type instanceof TypeVariable<?> variable) {
            Type bound = bindings.get(variable);
            if (bound != null) {
                return find(bound, Map.of(), where);
            }
        }
        if (type instanceof GenericArrayType array) {
            throw refusal(array, where);
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> c) {
            return generic(c, generic, bindings, where);
        }
        if (!(type instanceof Class<?> c)) {
            throw refusal(type, where);
        }
        Shape scalar = ScalarShapes.of(c);
        if (scalar != null) {
            return scalar;
        }
        Class<?> component = c.getComponentType();
        if (component != null) {
            Shape numbers = NumberArrays.of(c);
            return numbers != null
                    ? numbers
                    : new ObjectArrays(component, find(component, bindings, where));
        }
        if (c.isRecord() && c.getTypeParameters().length == 0) {
            Shape known = records.get(c);
            return known != null ? known : record(c, bindings);
        }
        throw refusal(type, where);
    }

    private Shape generic(
            Class<?> raw,
            ParameterizedType generic,
            Map<TypeVariable<?>, Type> bindings,
            String where) {
        Type[] arguments = generic.getActualTypeArguments();
        if (raw.isRecord()) {
            Map<TypeVariable<?>, Type> inner = new HashMap<>();
            for (int i = 0; i < arguments.length; i++) {
                Type bound = bindings.get(arguments[i]);
                inner.put(raw.getTypeParameters()[i], bound == null ? arguments[i] : bound);
            }
            return new RecordShape(raw, this, inner);
        }
        if (arguments.length == 1 && raw.isAssignableFrom(ArrayList.class)) {
            return new ListShape(find(arguments[0], bindings, where));
        }
        if (arguments.length == 2 && arguments[0] == String.class) {
            if (raw.isAssignableFrom(LinkedHashMap.class)) {
                return new MapShape(false, find(arguments[1], bindings, where));
            }
            if (raw.isAssignableFrom(TreeMap.class)) {
                return new MapShape(true, find(arguments[1], bindings, where));
            }
        }
        throw refusal(generic, where);
    }

    private Shape record(Class<?> type, Map<TypeVariable<?>, Type> bindings) {
        LazyShape self = new LazyShape();
        records.put(type, self); // a record may hold records of its own kind
        Shape shape = new RecordShape(type, this, bindings);
        self.shape = shape;
        return shape;
    }

    private static IllegalArgumentException refusal(Type type, String where) {
        return new IllegalArgumentException(
                "%s has the type %s; a state holds primitives, strings, enums, arrays, lists, maps with string keys and records of these."
                        .formatted(where, type.getTypeName()));
    }

    /** Stands for a record's shape while that is being found. */
    private static final class LazyShape implements Shape {
        private @Nullable Shape shape;

        @Override
        public void write(@Nullable Object value, CBORGenerator cbor) throws IOException {
            target().write(value, cbor);
        }

        @Override
        public @Nullable Object read(CBORParser cbor) throws IOException {
            return target().read(cbor);
        }

        private Shape target() {
            Shape found = shape;
            if (found == null) {
                throw new IllegalStateException("The shape is still being found.");
            }
            return found;
        }
    }
}
