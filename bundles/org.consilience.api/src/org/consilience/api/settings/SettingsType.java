package org.consilience.api.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A settings record seen from outside: its settings, its defaults, and its way from text and back.
 *
 * @param <S> the record
 */
public final class SettingsType<S extends Record> {

    private final Class<S> type;
    private final RecordComponent[] components;
    private final List<SettingSpec> specs;

    private SettingsType(Class<S> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.specs = Arrays.stream(components).map(c -> spec(type, c)).toList();
    }

    /**
     * Describes a settings record.
     *
     * @param type the record's class
     * @param <S> the record
     * @return its description
     * @throws IllegalArgumentException if a component lacks {@link Setting}, or has a type that
     *     settings cannot have
     */
    public static <S extends Record> SettingsType<S> of(Class<S> type) {
        return new SettingsType<>(type);
    }

    /** Returns the settings in the record's order. */
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
     * @throws SettingsException with every problem: unknown names, malformed values, values out of
     *     range, and what the record's own constructor refuses
     */
    public S parse(Map<String, String> values) {
        List<SettingsException.Problem> problems = new ArrayList<>();
        Map<String, String> rest = new TreeMap<>(values);
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            SettingSpec spec = specs.get(i);
            String text = rest.remove(spec.name());
            for (String alias : spec.alias()) {
                String old = rest.remove(alias);
                text = text == null ? old : text;
            }
            try {
                arguments[i] = read(i, text == null ? spec.def() : text);
                String complaint = complaint(type, spec, arguments[i]);
                if (complaint != null) {
                    problems.add(new SettingsException.Problem(spec.name(), complaint));
                }
            } catch (IllegalArgumentException e) {
                problems.add(
                        new SettingsException.Problem(spec.name(), e.getMessage() + hint(spec)));
            }
        }
        for (String unknown : rest.keySet()) {
            problems.add(
                    new SettingsException.Problem(
                            unknown,
                            "%s has no setting \"%s\"; it has: %s."
                                    .formatted(
                                            owner(type),
                                            unknown,
                                            specs.stream()
                                                    .map(SettingSpec::name)
                                                    .collect(Collectors.joining(", ")))));
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return construct(arguments);
    }

    /**
     * Writes the record as text.
     *
     * @param settings the record
     * @return setting name to text, in the record's order; {@link #parse} gives an equal record
     */
    public Map<String, String> format(S settings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            values.put(component.getName(), text(value(component, settings)));
        }
        return values;
    }

    /** What is wrong with a value that has the right type, or null. */
    static @Nullable String complaint(Class<?> type, SettingSpec spec, @Nullable Object value) {
        if (value == null) {
            return message(type, spec, "missing", "given");
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (!spec.choices().isEmpty() && !spec.choices().contains(text(element))) {
                    return message(type, spec, "\"" + element + "\"", "one of " + spec.choices());
                }
                if (element instanceof String part && part.indexOf(';') >= 0) {
                    return message(
                            type, spec, "\"" + part + "\"", "without semicolons, which part lists");
                }
                if (element instanceof Double d && d.isNaN()) {
                    return message(type, spec, "NaN", "a list of numbers");
                }
            }
            return spec.bounds().contains(list.size())
                    ? null
                    : message(type, spec, list.size() + " long", spec.bounds().words());
        }
        if (value instanceof String string) {
            if (!spec.choices().isEmpty() && !spec.choices().contains(string)) {
                return message(type, spec, "\"" + string + "\"", "one of " + spec.choices());
            }
            return spec.bounds().contains(string.length())
                    ? null
                    : message(
                            type,
                            spec,
                            string.isEmpty() ? "empty" : string.length() + " characters long",
                            string.isEmpty() ? "given" : spec.bounds().words());
        }
        if (value instanceof Number number && !spec.bounds().contains(number.doubleValue())) {
            String words = spec.bounds().words();
            return message(type, spec, text(number), words.isEmpty() ? "a number" : words);
        }
        return null;
    }

    static String owner(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName();
    }

    private static String message(Class<?> type, SettingSpec spec, String found, String must) {
        return "%s: \"%s\" (%s) is %s; it must be %s."
                .formatted(owner(type), spec.label(), spec.name(), found, must);
    }

    private String hint(SettingSpec spec) {
        return spec.def().isEmpty() ? "" : " The default is " + spec.def() + ".";
    }

    private Object read(int index, String raw) {
        SettingSpec spec = specs.get(index);
        String text = spec.type() == SettingSpec.Type.TEXT ? raw : raw.strip();
        try {
            return switch (spec.type()) {
                case INT -> Integer.parseInt(text);
                case LONG -> Long.parseLong(text);
                case DOUBLE -> Double.parseDouble(text);
                case BOOLEAN -> bool(text);
                case TEXT -> text;
                case CHOICE -> constant(components[index].getType(), text);
                case TEXTS -> elements(text);
                case INTS -> elements(text).stream().map(Integer::valueOf).toList();
                case DOUBLES -> elements(text).stream().map(Double::valueOf).toList();
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    message(type, spec, "\"" + text + "\"", wanted(spec)), e);
        }
    }

    private static String wanted(SettingSpec spec) {
        return switch (spec.type()) {
            case INT, LONG -> "a whole number";
            case DOUBLE -> "a number";
            case BOOLEAN -> "true or false";
            case CHOICE -> "one of " + String.join(", ", spec.choices());
            case INTS -> "whole numbers separated by semicolons";
            case DOUBLES -> "numbers separated by semicolons";
            case TEXT, TEXTS -> "text";
        };
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (text(constant).equalsIgnoreCase(text) || ((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static List<String> elements(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(";")).map(String::strip).toList();
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(SettingsType::text).collect(Collectors.joining("; "));
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
        return String.valueOf(value);
    }

    private S construct(@Nullable Object[] arguments) {
        try {
            Class<?>[] types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<S> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SettingsException refused) {
                throw refused;
            }
            String message = String.valueOf(e.getCause().getMessage());
            throw new SettingsException("", owner(type) + ": " + message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Settings record " + type.getName(), e);
        }
    }

    private static Object value(RecordComponent component, Record settings) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Settings component " + component, e);
        }
    }

    private static SettingSpec spec(Class<?> type, RecordComponent component) {
        if (!component.isAnnotationPresent(Setting.class)) {
            throw new IllegalArgumentException(
                    "Settings record %s: component %s lacks @Setting."
                            .formatted(type.getName(), component.getName()));
        }
        Setting setting = component.getAnnotation(Setting.class);
        SettingSpec.Type kind = kind(type, component);
        List<String> choices = List.of(setting.choices());
        if (kind == SettingSpec.Type.CHOICE) {
            choices =
                    Arrays.stream(component.getType().getEnumConstants())
                            .map(SettingsType::text)
                            .toList();
        }
        return new SettingSpec(
                component.getName(),
                kind,
                setting.label(),
                setting.doc(),
                setting.def(),
                new SettingSpec.Range(
                        setting.min(), setting.max(), setting.above(), setting.below()),
                setting.unit(),
                choices,
                List.of(setting.alias()),
                setting.file());
    }

    private static SettingSpec.Type kind(Class<?> type, RecordComponent component) {
        Class<?> raw = component.getType();
        if (raw == int.class) {
            return SettingSpec.Type.INT;
        } else if (raw == long.class) {
            return SettingSpec.Type.LONG;
        } else if (raw == double.class) {
            return SettingSpec.Type.DOUBLE;
        } else if (raw == boolean.class) {
            return SettingSpec.Type.BOOLEAN;
        } else if (raw == String.class) {
            return SettingSpec.Type.TEXT;
        } else if (raw.isEnum()) {
            return SettingSpec.Type.CHOICE;
        } else if (raw == List.class) {
            Type element =
                    ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            if (element == String.class) {
                return SettingSpec.Type.TEXTS;
            } else if (element == Integer.class) {
                return SettingSpec.Type.INTS;
            } else if (element == Double.class) {
                return SettingSpec.Type.DOUBLES;
            }
        }
        throw new IllegalArgumentException(
                "Settings record %s: component %s has type %s; see @Setting for the types allowed."
                        .formatted(
                                type.getName(), component.getName(), component.getGenericType()));
    }
}
