package org.consilience.api.settings;

import java.util.List;

/** The check that a settings record's constructor makes of its own components. */
public final class Bounds {

    private Bounds() {}

    /**
     * Checks the components of a record against what their {@link Setting} declares. A component
     * that is itself a settings record is one value, which its own constructor has checked.
     *
     * @param type the record's class
     * @param values the components in order
     * @throws SettingsException with every problem; NaN is never within bounds
     */
    public static void require(Class<? extends Record> type, Object... values) {
        List<SettingsException.Problem> problems = SettingsType.of(type).problems(values);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }
}
