package org.consilience.model.internal.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import org.consilience.model.Nearest;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.MeasureReference;

/** The measures that reports show are ones that some arm records. */
final class MeasuresAreDeclared implements Rule {

    @Override
    public void check(Report report) {
        Set<String> declared = new LinkedHashSet<>();
        for (Arm arm : report.experiment().getArms()) {
            if (!report.isInstalled(arm)) {
                return; // what the missing plugin declares is not known
            }
            declared.addAll(report.catalogue().measures(Parts.provider(arm)));
        }
        for (MeasureReference measure : report.experiment().getMeasures()) {
            String id = Parts.text(measure.getId());
            if (!declared.contains(id)) {
                report.error(
                        measure,
                        "id",
                        "No arm records the measure \"%s\".".formatted(id),
                        "Choose among: %s.%s"
                                .formatted(
                                        String.join(", ", declared),
                                        Nearest.question(id, declared)));
            }
        }
    }
}
