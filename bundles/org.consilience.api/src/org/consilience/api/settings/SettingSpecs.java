package org.consilience.api.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** The way from a record component's {@link Setting} to what the catalogue shows. */
final class SettingSpecs {

    private SettingSpecs() {}

    /**
     * Describes one setting.
     *
     * @param type the record's class
     * @param component a component with {@link Setting}
     * @throws IllegalArgumentException if it lacks {@link Setting}, or has a type that settings
     *     cannot have
     */
    static SettingSpec of(Class<?> type, RecordComponent component) {
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
                            .map(SettingText::of)
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
