package org.consilience.ui.views.internal.catalog;

import java.util.List;
import org.consilience.api.settings.SettingSpec;

/** The rows of the table of settings. */
final class SettingRows {

    static final List<String> HEADER =
            List.of("Setting", "Name", "Default", "Type", "Range", "Unit", "Meaning");

    private SettingRows() {}

    static List<List<String>> of(List<SettingSpec> specs) {
        return specs.stream().map(SettingRows::row).toList();
    }

    private static List<String> row(SettingSpec spec) {
        return List.of(
                spec.label(),
                spec.name(),
                spec.def(),
                type(spec),
                spec.choices().isEmpty()
                        ? spec.bounds().words()
                        : "one of " + String.join(", ", spec.choices()),
                spec.unit(),
                spec.doc());
    }

    private static String type(SettingSpec spec) {
        return switch (spec.type()) {
            case INT, LONG -> "whole number";
            case DOUBLE -> "number";
            case BOOLEAN -> "yes or no";
            case TEXT -> spec.file() ? "file" : "text";
            case CHOICE -> "choice";
            case TEXTS -> "texts";
            case INTS -> "whole numbers";
            case DOUBLES -> "numbers";
        };
    }
}
