package org.consilience.ui.editor.internal.settings;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilience.api.settings.Setting;
import org.consilience.api.settings.SettingSpec;
import org.consilience.api.settings.SettingsType;

/**
 * The groups of a long form: the records within the settings record. Reads classes, so never on the
 * UI thread.
 */
final class SettingGroups {

    /** Shorter forms need no headings. */
    private static final int LONG = 6;

    private SettingGroups() {}

    /**
     * Heading to settings, in the record's order; one group without heading if the form is short.
     */
    static Map<String, List<SettingSpec>> of(SettingsType<?> type) {
        Map<String, List<SettingSpec>> groups = new LinkedHashMap<>();
        if (type.specs().size() > LONG) {
            int from = 0;
            for (RecordComponent component : type.type().getRecordComponents()) {
                boolean inner =
                        component.getType().isRecord()
                                && !component.isAnnotationPresent(Setting.class);
                int count =
                        inner
                                ? SettingsType.of(component.getType().asSubclass(Record.class))
                                        .specs()
                                        .size()
                                : 1;
                groups.computeIfAbsent(
                                inner ? words(component.getName()) : "", k -> new ArrayList<>())
                        .addAll(type.specs().subList(from, from + count));
                from += count;
            }
        }
        return groups.size() > 1 ? groups : Map.of("", type.specs());
    }

    private static String words(String name) {
        String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
