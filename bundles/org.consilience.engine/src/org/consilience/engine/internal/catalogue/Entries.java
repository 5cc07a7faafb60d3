package org.consilience.engine.internal.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.consilience.api.Dataset;
import org.consilience.api.Measure;
import org.consilience.api.Method;
import org.consilience.api.settings.SettingsType;
import org.consilience.engine.catalogue.Catalogue.Kind;
import org.consilience.engine.catalogue.Entry;
import org.eclipse.jdt.annotation.Nullable;

/** Entries from service properties. */
public final class Entries {

    private Entries() {}

    /**
     * Makes an entry.
     *
     * @param kind what it is
     * @param properties gives a service property, or null
     * @param bundle the symbolic name of the bundle
     * @param version its version
     * @param provider gives the instance
     * @throws IllegalArgumentException if there is no id, or a measure is malformed
     */
    public static Entry of(
            Kind kind,
            Function<String, @Nullable Object> properties,
            String bundle,
            String version,
            Supplier<Object> provider) {
        String id = text(properties.apply("id"));
        if (id.isEmpty()) {
            throw new IllegalArgumentException(
                    "Bundle %s provides a %s without the service property \"id\"."
                            .formatted(bundle, kind.name().toLowerCase(java.util.Locale.ROOT)));
        }
        String title = text(properties.apply("title"));
        Supplier<Object> instance = new Once<>(provider);
        Class<?> service = kind == Kind.METHOD ? Method.class : Dataset.class;
        return new Entry(
                kind,
                id,
                title.isEmpty() ? id : title,
                text(properties.apply("family")),
                text(properties.apply("paper")),
                text(properties.apply("doc")),
                text(properties.apply("data")),
                Boolean.parseBoolean(text(properties.apply("seeded"))),
                texts(properties.apply("measures")).stream().map(Measure::parse).toList(),
                texts(properties.apply("requires")),
                bundle,
                version,
                new Once<>(
                        () ->
                                SettingsType.of(
                                        TypeArguments.settings(
                                                instance.get().getClass(), service))),
                instance);
    }

    private static String text(@Nullable Object property) {
        return property == null ? "" : property.toString().strip();
    }

    private static List<String> texts(@Nullable Object property) {
        if (property instanceof String[] several) {
            return Arrays.stream(several).filter(s -> !s.isBlank()).toList();
        }
        return property == null || property.toString().isBlank()
                ? List.of()
                : List.of(property.toString());
    }

    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> source;
        private @Nullable T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public synchronized T get() {
            T known = value;
            if (known == null) {
                known = source.get();
                value = known;
            }
            return known;
        }
    }
}
