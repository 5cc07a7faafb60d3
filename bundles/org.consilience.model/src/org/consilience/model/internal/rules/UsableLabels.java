package org.consilience.model.internal.rules;

import java.util.regex.Pattern;
import org.consilience.model.Parts;
import org.consilience.model.Target;
import org.consilience.model.experiment.Part;

/** Labels can be named in axes, claims and overrides. */
final class UsableLabels implements Rule {

    private static final Pattern RESERVED = Pattern.compile("[./\\\\,=|\\[\\]\\p{Cntrl}]");

    @Override
    public void check(Report report) {
        for (Part part : Parts.all(report.experiment())) {
            String label = Parts.text(part.getLabel());
            String what = part.eClass().getName();
            if (label.isBlank()) {
                report.error(
                        part,
                        "label",
                        what + " has no label.",
                        "Give it one, such as a short name.");
            } else if (!label.equals(label.strip()) || RESERVED.matcher(label).find()) {
                report.error(
                        part,
                        "label",
                        "The label \"%s\" holds a character that targets and lists need."
                                .formatted(label),
                        "Leave out dots, slashes, commas, equals signs, bars, brackets and spaces"
                                + " at the ends.");
            } else if (label.equals(Target.ARMS) || label.equals(Target.DATASET)) {
                report.error(
                        part,
                        "label",
                        "The label \"%s\" is the word for all arms or all datasets."
                                .formatted(label),
                        "Choose another label.");
            }
        }
    }
}
