package org.consilience.api.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;

/** The way of one setting's value from text and back, and what can be wrong with it. */
final class SettingText {

    private SettingText() {}

    /**
     * Reads a value.
     *
     * @param owner the record that messages speak of
     * @param spec the setting
     * @param type the value's class
     * @param raw its text
     * @throws IllegalArgumentException with the whole message, if the text is malformed
     */
    static Object read(Class<?> owner, SettingSpec spec, Class<?> type, String raw) {
        String text = spec.type() == SettingSpec.Type.TEXT ? raw : raw.strip();
        try {
            return switch (spec.type()) {
                case INT -> Integer.parseInt(text);
                case LONG -> Long.parseLong(text);
                case DOUBLE -> Double.parseDouble(text);
                case BOOLEAN -> bool(text);
                case TEXT -> text;
                case CHOICE -> constant(type, text);
                case TEXTS -> elements(text);
                case INTS -> elements(text).stream().map(Integer::valueOf).toList();
                case DOUBLES -> elements(text).stream().map(Double::valueOf).toList();
            };
        } catch (IllegalArgumentException e) {
            String hint = spec.def().isEmpty() ? "" : " The default is " + spec.def() + ".";
            throw new IllegalArgumentException(
                    message(owner, spec, "\"" + text + "\"", wanted(spec)) + hint, e);
        }
    }

    /** A value as text, as {@link #read} takes it. */
    static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(SettingText::of).collect(Collectors.joining("; "));
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return String.valueOf(value);
    }

    /** What is wrong with a value that has the right type, or null. */
    static @Nullable String complaint(Class<?> type, SettingSpec spec, @Nullable Object value) {
        if (value == null) {
            return message(type, spec, "missing", "given");
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (!spec.choices().isEmpty() && !spec.choices().contains(of(element))) {
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
            return message(type, spec, of(number), words.isEmpty() ? "a number" : words);
        }
        return null;
    }

    /** The name of a settings record in messages: that of the class it stands in. */
    static String owner(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName();
    }

    private static String message(Class<?> type, SettingSpec spec, String found, String must) {
        return "%s: \"%s\" (%s) is %s; it must be %s."
                .formatted(owner(type), spec.label(), spec.name(), found, must);
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
            if (of(constant).equalsIgnoreCase(text) || ((Enum<?>) constant).name().equals(text)) {
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
}
