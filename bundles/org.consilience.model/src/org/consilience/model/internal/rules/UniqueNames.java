package org.consilience.model.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.MeasureReference;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.SettingValue;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;

/** Labels, ids and setting names tell their bearers apart. */
final class UniqueNames implements Rule {

    @Override
    public void check(Report report) {
        Experiment experiment = report.experiment();
        unique(report, Parts.all(experiment), "label", Part::getLabel);
        unique(report, experiment.getClaims(), "id", Claim::getId);
        unique(report, experiment.getMeasures(), "id", MeasureReference::getId);
        for (Part part : Parts.all(experiment)) {
            unique(report, part.getSettings(), "name", SettingValue::getName);
        }
        for (Claim claim : experiment.getClaims()) {
            if (Parts.text(claim.getId()).isBlank()) {
                report.error(claim, "id", "The claim has no id.", "Give it one; reports need it.");
            }
        }
    }

    private static <T extends EObject> void unique(
            Report report,
            List<? extends T> all,
            String feature,
            Function<T, @Nullable String> name) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            String text = Parts.text(name.apply(one));
            if (!text.isBlank() && !seen.add(text)) {
                report.error(
                        one,
                        feature,
                        "The %s \"%s\" is used twice.".formatted(feature, text),
                        feature.equals("label")
                                ? "Datasets and arms share their labels; choose another."
                                : "Choose another or remove one.");
            }
        }
    }
}
