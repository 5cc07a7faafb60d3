package org.consilience.api.settings;

import java.util.ArrayList;
import java.util.List;

/** The check that a settings record's constructor makes of its own components. */
public final class Bounds {

    private Bounds() {}

    /**
     * Checks the components of a record against what their {@link Setting} declares.
     *
     * @param type the record's class
     * @param values the components in order
     * @throws SettingsException with every problem; NaN is never within bounds
     */
    public static void require(Class<? extends Record> type, Object... values) {
        List<SettingSpec> specs = SettingsType.of(type).specs();
        if (specs.size() != values.length) {
            throw new IllegalArgumentException(
                    "%s has %d settings; Bounds.require was given %d."
                            .formatted(type.getName(), specs.size(), values.length));
        }
        List<SettingsException.Problem> problems = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String complaint = SettingsType.complaint(type, specs.get(i), values[i]);
            if (complaint != null) {
                problems.add(new SettingsException.Problem(specs.get(i).name(), complaint));
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }
}
