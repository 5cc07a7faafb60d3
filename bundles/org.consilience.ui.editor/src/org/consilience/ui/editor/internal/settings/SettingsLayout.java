package org.consilience.ui.editor.internal.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.api.settings.SettingSpec;
import org.consilience.api.settings.SettingsType;

/**
 * What a form shows of a settings record.
 *
 * @param groups heading to settings, in the record's order; an empty heading for none
 */
public record SettingsLayout(Map<String, List<SettingSpec>> groups) {

    /** Copies the map and keeps its order. */
    public SettingsLayout {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * Reads a settings record; reads classes, so never on the UI thread.
     *
     * @param type the record
     */
    public static SettingsLayout of(SettingsType<?> type) {
        return new SettingsLayout(SettingGroups.of(type));
    }

    /** Returns all settings in the order of the form. */
    public List<SettingSpec> specs() {
        return groups.values().stream().flatMap(List::stream).toList();
    }
}
