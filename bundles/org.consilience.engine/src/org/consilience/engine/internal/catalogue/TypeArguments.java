package org.consilience.engine.internal.catalogue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** Finds what a class puts in for the type parameters of an interface, however far up it is. */
final class TypeArguments {

    private TypeArguments() {}

    /**
     * Returns the settings record of a dataset or method.
     *
     * @param provider the provider's class
     * @param service {@code Dataset} or {@code Method}, whose second parameter is the record
     * @throws IllegalArgumentException if the class leaves it open
     */
    static Class<? extends Record> settings(Class<?> provider, Class<?> service) {
        Type found = find(provider, service, Map.of());
        if (found instanceof Class<?> type && type.isRecord()) {
            return type.asSubclass(Record.class);
        }
        throw new IllegalArgumentException(
                "%s does not say which record its settings are; name it in \"implements %s<..., Settings>\"."
                        .formatted(provider.getName(), service.getSimpleName()));
    }

    private static @Nullable Type find(
            Class<?> type, Class<?> service, Map<TypeVariable<?>, Type> known) {
        List<Type> parents = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            parents.add(type.getGenericSuperclass());
        }
        for (Type parent : parents) {
            Map<TypeVariable<?>, Type> bound = new HashMap<>();
            Class<?> raw;
            if (parent instanceof ParameterizedType generic) {
                raw = (Class<?>) generic.getRawType();
                Type[] arguments = generic.getActualTypeArguments();
                for (int i = 0; i < arguments.length; i++) {
                    Type argument = arguments[i];
                    bound.put(
                            raw.getTypeParameters()[i],
                            argument instanceof TypeVariable<?> variable
                                    ? known.getOrDefault(variable, argument)
                                    : argument);
                }
            } else {
                raw = (Class<?>) parent;
            }
            if (raw == service) {
                return bound.get(service.getTypeParameters()[1]);
            }
            Type found = service.isAssignableFrom(raw) ? find(raw, service, bound) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
