package org.consilience.ui.editor.internal.validation;

import java.util.List;
import java.util.Optional;
import org.consilience.api.settings.SettingSpec;
import org.consilience.model.Nearest;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.SettingValue;
import org.consilience.ui.editor.internal.InstalledCatalogue;
import org.consilience.ui.editor.internal.PartIndex;

/** Finds the ways to mend a setting. */
final class SettingFixes {

    private final InstalledCatalogue installed;
    private final PartIndex index;
    private final List<Fix> found;

    SettingFixes(InstalledCatalogue installed, PartIndex index, List<Fix> found) {
        this.installed = installed;
        this.index = index;
        this.found = found;
    }

    void find(SettingValue setting, String feature) {
        String path = index.path(setting);
        if (path == null || !(setting.eContainer() instanceof Part part)) {
            return;
        }
        List<SettingSpec> specs =
                installed
                        .find(Parts.kind(part), Parts.provider(part))
                        .map(e -> e.settings().specs())
                        .orElse(List.of());
        String name = Parts.text(setting.getName());
        Optional<SettingSpec> known =
                specs.stream()
                        .filter(s -> s.name().equals(name) || s.alias().contains(name))
                        .findFirst();
        if (known.isEmpty()) {
            Nearest.to(name, specs.stream().map(SettingSpec::name).toList())
                    .ifPresent(n -> add(Fix.Kind.NEAREST, "Change to \"%s\"", path, "name", n));
        } else if (!feature.equals("name")) {
            value(known.get(), Parts.text(setting.getValue()), path);
        }
        found.add(new Fix(Fix.Kind.REMOVE, "Remove the setting", path, "", ""));
    }

    private void value(SettingSpec spec, String value, String path) {
        String bound = bound(spec, value);
        if (!bound.isEmpty()) {
            add(Fix.Kind.BOUND, "Set it to %s", path, "value", bound);
        }
        Nearest.to(value, spec.choices())
                .filter(n -> !n.equals(value))
                .ifPresent(n -> add(Fix.Kind.NEAREST, "Change to \"%s\"", path, "value", n));
        if (!spec.def().isEmpty()) {
            add(Fix.Kind.DEFAULT, "Set it to its default, %s", path, "value", spec.def());
        }
    }

    private void add(Fix.Kind kind, String label, String path, String feature, String value) {
        found.add(new Fix(kind, label.formatted(value), path, feature, value));
    }

    /** The bound that a number is beyond, or an empty string if it is none or within. */
    private static String bound(SettingSpec spec, String text) {
        boolean whole = spec.type() == SettingSpec.Type.INT || spec.type() == SettingSpec.Type.LONG;
        if (!whole && spec.type() != SettingSpec.Type.DOUBLE) {
            return "";
        }
        double value;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return ""; // no number is nearer than another
        }
        SettingSpec.Range range = spec.bounds();
        double bound = value;
        if (whole) {
            bound = Math.max(bound, Math.max(range.min(), Math.floor(range.above()) + 1));
            bound = Math.min(bound, Math.min(range.max(), Math.ceil(range.below()) - 1));
        } else {
            bound = Math.clamp(bound, range.min(), range.max());
        }
        if (Double.isNaN(bound) || bound == value || !range.contains(bound)) {
            return "";
        }
        return whole ? String.valueOf((long) bound) : String.valueOf(bound);
    }
}
