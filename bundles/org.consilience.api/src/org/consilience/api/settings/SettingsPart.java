package org.consilience.api.settings;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** What a component of a settings record holds: one setting, or a record of several. */
sealed interface SettingsPart {

    /**
     * Text on its way into a record.
     *
     * @param owner the record that messages speak of
     * @param rest setting name or alias to text; what is read is removed
     * @param problems collects what is wrong
     */
    record Reading(
            Class<?> owner, Map<String, String> rest, List<SettingsException.Problem> problems) {}

    /** Returns the record component. */
    RecordComponent component();

    /** Returns its settings in order. */
    List<SettingSpec> specs();

    /** Returns the value that text gives; null or out of bounds only where that is a problem. */
    @Nullable
    Object read(Reading reading);

    /** Writes a value as setting name to text. */
    void write(Object value, Map<String, String> text);

    /** What is wrong with a value that has the right type, or null. */
    @Nullable
    String complaint(Class<?> owner, @Nullable Object value);

    /** One setting. */
    record Single(RecordComponent component, SettingSpec spec) implements SettingsPart {

        @Override
        public List<SettingSpec> specs() {
            return List.of(spec);
        }

        @Override
        public @Nullable Object read(Reading reading) {
            String text = reading.rest().remove(spec.name());
            for (String alias : spec.alias()) {
                String old = reading.rest().remove(alias);
                text = text == null ? old : text;
            }
            Object value = null;
            String complaint;
            try {
                value =
                        SettingText.read(
                                reading.owner(),
                                spec,
                                component.getType(),
                                text == null ? spec.def() : text);
                complaint = complaint(reading.owner(), value);
            } catch (IllegalArgumentException e) {
                complaint = e.getMessage();
            }
            if (complaint != null) {
                reading.problems().add(new SettingsException.Problem(spec.name(), complaint));
            }
            return value;
        }

        @Override
        public void write(Object value, Map<String, String> text) {
            text.put(spec.name(), SettingText.of(value));
        }

        @Override
        public @Nullable String complaint(Class<?> owner, @Nullable Object value) {
            return SettingText.complaint(owner, spec, value);
        }
    }

    /** A settings record within the record; its own constructor checks it. */
    record Group(RecordComponent component, SettingsType<?> type) implements SettingsPart {

        @Override
        public List<SettingSpec> specs() {
            return type.specs();
        }

        @Override
        public @Nullable Object read(Reading reading) {
            return type.read(reading);
        }

        @Override
        public void write(Object value, Map<String, String> text) {
            type.write((Record) value, text);
        }

        @Override
        public @Nullable String complaint(Class<?> owner, @Nullable Object value) {
            return value != null
                    ? null
                    : "%s: the settings (%s) are missing; they must be given."
                            .formatted(SettingText.owner(owner), component.getName());
        }
    }
}
