package org.consilience.model.internal.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.Target;
import org.consilience.model.TargetAdvice;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Part;

/** Every axis sweeps something, over values that differ, and nothing is swept twice. */
final class AxisTargets implements Rule {

    @Override
    public void check(Report report) {
        Map<List<Object>, Axis> swept = new HashMap<>();
        for (Axis axis : report.experiment().getAxes()) {
            values(report, axis);
            try {
                Target target = Target.parse(Parts.text(axis.getTarget()));
                List<Part> parts = target.parts(report.experiment(), report.catalogue());
                if (parts.isEmpty() && !mayBeMissing(report, target)) {
                    report.error(
                            axis,
                            "target",
                            TargetAdvice.missing(target, report.experiment(), report.catalogue()),
                            "Name a dataset or an arm, and one of its settings.");
                }
                for (Part part : parts) {
                    Axis other = swept.putIfAbsent(List.of(part, target.setting()), axis);
                    if (other != null) {
                        report.error(
                                axis,
                                "target",
                                "%s of %s is swept by the axis %s already."
                                        .formatted(
                                                target.setting(),
                                                part.getLabel(),
                                                other.getTarget()),
                                "Remove one of the two axes.");
                    }
                }
            } catch (IllegalArgumentException e) {
                report.error(
                        axis,
                        "target",
                        String.valueOf(e.getMessage()),
                        "Name a label and a setting.");
            }
        }
    }

    /** Tells whether a plugin that is not installed may have the setting. */
    private static boolean mayBeMissing(Report report, Target target) {
        return target.named(report.experiment()).stream().anyMatch(p -> !report.isInstalled(p));
    }

    private static void values(Report report, Axis axis) {
        List<String> values = Scope.values(axis);
        if (values.isEmpty()) {
            report.error(
                    axis, "values", "The axis has no values.", "Write some, such as 0.1 | 0.2.");
        }
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (!seen.add(value)) {
                report.error(
                        axis,
                        "values",
                        "The value \"%s\" comes twice.".formatted(value),
                        "Remove one.");
            }
        }
    }
}
