package org.consilience.api.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A settings record seen from outside: its settings, its defaults, and its way from text and back.
 * The settings of a record within the record stand among the others, in order and under their own
 * names, as if they were declared there.
 *
 * @param <S> the record
 */
public final class SettingsType<S extends Record> {

    private final Class<S> type;
    private final List<SettingsPart> parts;
    private final List<SettingSpec> specs;

    private SettingsType(Class<S> type, List<Class<?>> around) {
        if (around.contains(type)) {
            throw new IllegalArgumentException(
                    "Settings record %s holds itself.".formatted(type.getName()));
        }
        List<Class<?>> path = Stream.concat(around.stream(), Stream.of(type)).toList();
        this.type = type;
        this.parts = Stream.of(type.getRecordComponents()).map(c -> part(c, path)).toList();
        this.specs = parts.stream().flatMap(p -> p.specs().stream()).toList();
        requireUniqueNames();
    }

    /**
     * Describes a settings record.
     *
     * @param type the record's class
     * @param <S> the record
     * @return its description
     * @throws IllegalArgumentException if a component is not a settings record and lacks {@link
     *     Setting}, or has a type that settings cannot have; if two settings have the same name or
     *     alias; if the record holds itself
     */
    public static <S extends Record> SettingsType<S> of(Class<S> type) {
        return new SettingsType<>(type, List.of());
    }

    /** Returns the settings in the record's order, those of records within it in their place. */
    public List<SettingSpec> specs() {
        return specs;
    }

    /** Returns the record's class. */
    public Class<S> type() {
        return type;
    }

    /**
     * Returns the record with its defaults.
     *
     * @throws SettingsException if a setting has no usable default
     */
    public S defaults() {
        return parse(Map.of());
    }

    /**
     * Builds the record from text; what is absent takes its default.
     *
     * @param values setting name or alias to text
     * @return the checked record
     * @throws SettingsException with every problem: malformed values, values out of range, what the
     *     constructors of the record and of those within it refuse, and unknown names; a
     *     constructor is asked only where all its values are within range
     */
    public S parse(Map<String, String> values) {
        List<SettingsException.Problem> problems = new ArrayList<>();
        Map<String, String> rest = new TreeMap<>(values);
        @Nullable S settings = read(new SettingsPart.Reading(type, rest, problems));
        for (String unknown : rest.keySet()) {
            problems.add(
                    new SettingsException.Problem(
                            unknown,
                            "%s has no setting \"%s\"; it has: %s."
                                    .formatted(
                                            SettingText.owner(type),
                                            unknown,
                                            specs.stream()
                                                    .map(SettingSpec::name)
                                                    .collect(Collectors.joining(", ")))));
        }
        if (settings == null || !problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    /**
     * Writes the record as text.
     *
     * @param settings the record
     * @return setting name to text, in the record's order; {@link #parse} gives an equal record
     */
    public Map<String, String> format(S settings) {
        Map<String, String> values = new LinkedHashMap<>();
        write(settings, values);
        return values;
    }

    /** Builds the record from text, or notes every problem but unknown names and returns null. */
    @Nullable
    S read(SettingsPart.Reading reading) {
        int before = reading.problems().size();
        @Nullable Object[] arguments = new Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = parts.get(i).read(reading);
        }
        if (reading.problems().size() > before) {
            return null;
        }
        try {
            return construct(arguments);
        } catch (SettingsException e) {
            reading.problems().addAll(e.problems());
            return null;
        }
    }

    /** Adds the text of a record of this type. */
    void write(Record settings, Map<String, String> text) {
        for (SettingsPart part : parts) {
            part.write(value(part.component(), settings), text);
        }
    }

    /** What is wrong with the values of the record's components; empty if nothing is. */
    List<SettingsException.Problem> problems(@Nullable Object[] values) {
        if (parts.size() != values.length) {
            throw new IllegalArgumentException(
                    "%s has %d components; Bounds.require was given %d."
                            .formatted(type.getName(), parts.size(), values.length));
        }
        List<SettingsException.Problem> problems = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            SettingsPart part = parts.get(i);
            String complaint = part.complaint(type, values[i]);
            if (complaint != null) {
                problems.add(new SettingsException.Problem(part.component().getName(), complaint));
            }
        }
        return problems;
    }

    private SettingsPart part(RecordComponent component, List<Class<?>> path) {
        if (component.getType().isRecord() && !component.isAnnotationPresent(Setting.class)) {
            Class<? extends Record> inner = component.getType().asSubclass(Record.class);
            return new SettingsPart.Group(component, new SettingsType<>(inner, path));
        }
        return new SettingsPart.Single(component, SettingSpecs.of(type, component));
    }

    private void requireUniqueNames() {
        Set<String> names = new HashSet<>();
        for (SettingSpec spec : specs) {
            for (String name :
                    Stream.concat(Stream.of(spec.name()), spec.alias().stream()).toList()) {
                if (!names.add(name)) {
                    throw new IllegalArgumentException(
                            "Settings record %s: two settings have the name or alias \"%s\"."
                                    .formatted(type.getName(), name));
                }
            }
        }
    }

    private S construct(@Nullable Object[] arguments) {
        try {
            Class<?>[] types =
                    parts.stream().map(p -> p.component().getType()).toArray(Class<?>[]::new);
            Constructor<S> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SettingsException refused) {
                throw refused;
            }
            String message = String.valueOf(e.getCause().getMessage());
            throw new SettingsException("", SettingText.owner(type) + ": " + message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Settings record " + type.getName(), e);
        }
    }

    private static Object value(RecordComponent component, Record settings) {
        try {
            component.getAccessor().setAccessible(true);
            return Objects.requireNonNull(
                    component.getAccessor().invoke(settings), component.toString());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Settings component " + component, e);
        }
    }
}
