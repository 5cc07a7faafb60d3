package org.consilience.ui.editor.internal.settings;

import java.util.ArrayList;
import java.util.List;
import org.consilience.api.settings.SettingSpec;

/** What the hover of a setting says. */
final class SettingWords {

    private SettingWords() {}

    static String hover(SettingSpec spec) {
        List<String> lines = new ArrayList<>();
        if (!spec.doc().isEmpty()) {
            lines.add(spec.doc());
        }
        lines.add(kind(spec) + range(spec));
        lines.add(spec.def().isEmpty() ? "No default." : "Default: " + spec.def());
        lines.add("In files: " + spec.name());
        return String.join("\n", lines);
    }

    private static String kind(SettingSpec spec) {
        return switch (spec.type()) {
            case INT, LONG -> "A whole number";
            case DOUBLE -> "A number";
            case BOOLEAN -> "Yes or no";
            case CHOICE -> "One of " + String.join(", ", spec.choices());
            case TEXT -> spec.file() ? "A file, relative to the experiment's folder" : "Text";
            case TEXTS -> "A list of texts";
            case INTS -> "A list of whole numbers";
            case DOUBLES -> "A list of numbers";
        };
    }

    private static String range(SettingSpec spec) {
        String words = spec.bounds().words();
        String unit = spec.unit().isEmpty() ? "" : " " + spec.unit();
        if (words.isEmpty()) {
            return unit.isEmpty() ? "." : ", in" + unit + ".";
        }
        return (spec.type().isList() ? ", how many: " : ", ") + words + unit + ".";
    }
}
