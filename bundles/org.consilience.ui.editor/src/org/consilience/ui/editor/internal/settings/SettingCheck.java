package org.consilience.ui.editor.internal.settings;

import java.util.ArrayList;
import java.util.List;
import org.consilience.api.settings.SettingSpec;
import org.consilience.api.settings.SettingSpec.Type;

/**
 * What a field can say at once of a text that is being typed: whether it has the setting's type and
 * lies within its bounds. What only the settings record knows comes later, with the validation.
 */
public final class SettingCheck {

    private SettingCheck() {}

    /**
     * Says what is wrong with a text.
     *
     * @param spec the setting
     * @param text its value as it stands in a file
     * @return a sentence; empty if nothing is wrong
     */
    public static String complaint(SettingSpec spec, String text) {
        if (spec.type().isList()) {
            return list(spec, elements(text));
        }
        String value = spec.type() == Type.TEXT ? text : text.strip();
        String element = element(spec.type(), value);
        if (!element.isEmpty()) {
            return "\"%s\" is no %s.".formatted(value, element);
        }
        if (!spec.choices().isEmpty() && !spec.choices().contains(value)) {
            return "\"%s\" is not one of %s.".formatted(value, String.join(", ", spec.choices()));
        }
        return switch (spec.type()) {
            case INT, LONG, DOUBLE -> bounds(spec, Double.parseDouble(value), value);
            case TEXT -> bounds(spec, value.length(), "The text's length");
            default -> "";
        };
    }

    /** The elements of a list as it stands in a file. */
    static List<String> elements(String text) {
        List<String> elements = new ArrayList<>();
        if (!text.isBlank()) {
            for (String element : text.split(";", -1)) {
                elements.add(element.strip());
            }
        }
        return elements;
    }

    /** What a value of the type is, if the text is none; else empty. */
    private static String element(Type type, String value) {
        try {
            switch (type) {
                case INT, INTS -> Integer.parseInt(value);
                case LONG -> Long.parseLong(value);
                case DOUBLE, DOUBLES -> Double.parseDouble(value);
                case BOOLEAN -> {
                    return value.equals("true") || value.equals("false") ? "" : "true or false";
                }
                case TEXT, CHOICE, TEXTS -> {
                    return "";
                }
            }
            return "";
        } catch (NumberFormatException e) {
            return type == Type.DOUBLE || type == Type.DOUBLES ? "number" : "whole number";
        }
    }

    private static String list(SettingSpec spec, List<String> elements) {
        for (String value : elements) {
            String element = element(spec.type(), value);
            if (!element.isEmpty()) {
                return "\"%s\" is no %s.".formatted(value, element);
            }
            if (spec.type() == Type.DOUBLES && Double.isNaN(Double.parseDouble(value))) {
                return "NaN is no number.";
            }
            if (!spec.choices().isEmpty() && !spec.choices().contains(value)) {
                return "\"%s\" is not one of %s."
                        .formatted(value, String.join(", ", spec.choices()));
            }
        }
        return bounds(spec, elements.size(), "The number of entries");
    }

    private static String bounds(SettingSpec spec, double value, String what) {
        if (spec.bounds().contains(value)) {
            return "";
        }
        String words = spec.bounds().words();
        return "%s must be %s.".formatted(what, words.isEmpty() ? "a number" : words);
    }
}
