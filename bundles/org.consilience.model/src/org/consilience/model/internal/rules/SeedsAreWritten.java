package org.consilience.model.internal.rules;

import org.consilience.model.Parts;
import org.consilience.model.SeedRange;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.DatasetReference;
import org.eclipse.emf.ecore.EObject;

/** Seeds and their restrictions can be read. */
final class SeedsAreWritten implements Rule {

    @Override
    public void check(Report report) {
        seeds(report, report.experiment(), Parts.text(report.experiment().getSeeds()), true);
        for (DatasetReference dataset : report.experiment().getDatasets()) {
            seeds(report, dataset, Parts.text(dataset.getSeeds()), false);
        }
        for (Arm arm : report.experiment().getArms()) {
            seeds(report, arm, Parts.text(arm.getSeeds()), false);
        }
    }

    private static void seeds(Report report, EObject object, String text, boolean needed) {
        if (text.isBlank()) {
            if (needed) {
                report.error(
                        object,
                        "seeds",
                        "The experiment has no seeds.",
                        "Write some, such as 1..10.");
            }
            return;
        }
        try {
            SeedRange.parse(text);
        } catch (IllegalArgumentException e) {
            report.error(
                    object,
                    "seeds",
                    String.valueOf(e.getMessage()),
                    "Write such as 1..10 or 1,2,5.");
        }
    }
}
