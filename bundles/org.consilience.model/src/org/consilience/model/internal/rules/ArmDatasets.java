package org.consilience.model.internal.rules;

import java.util.List;
import org.consilience.model.Nearest;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.experiment.Arm;

/** Arms are restricted to datasets that there are. */
final class ArmDatasets implements Rule {

    @Override
    public void check(Report report) {
        List<String> labels =
                report.experiment().getDatasets().stream()
                        .map(d -> Parts.text(d.getLabel()))
                        .toList();
        for (Arm arm : report.experiment().getArms()) {
            for (String label : Scope.labels(arm.getDatasets())) {
                if (!labels.contains(label)) {
                    report.error(
                            arm,
                            "datasets",
                            "No dataset has the label \"%s\".".formatted(label),
                            "Choose among: %s.%s"
                                    .formatted(
                                            String.join(", ", labels),
                                            Nearest.question(label, labels)));
                }
            }
        }
    }
}
