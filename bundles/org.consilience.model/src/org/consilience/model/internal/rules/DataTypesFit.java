package org.consilience.model.internal.rules;

import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.validation.CatalogueView;

/** Methods accept the data that their arms run on. */
final class DataTypesFit implements Rule {

    @Override
    public void check(Report report) {
        for (Arm arm : report.experiment().getArms()) {
            for (DatasetReference dataset : Scope.datasets(report.experiment(), arm)) {
                if (!report.isInstalled(arm) || !report.isInstalled(dataset)) {
                    continue;
                }
                String accepted =
                        report.catalogue().dataType(CatalogueView.Kind.METHOD, Parts.provider(arm));
                String given =
                        report.catalogue()
                                .dataType(CatalogueView.Kind.DATASET, Parts.provider(dataset));
                if (!accepted.equals(given)) {
                    report.error(
                            arm,
                            "method",
                            "The method %s accepts %s, but the dataset %s gives %s."
                                    .formatted(
                                            Parts.provider(arm),
                                            accepted,
                                            dataset.getLabel(),
                                            given),
                            "Restrict the arm to datasets of its type, or choose another method.");
                }
            }
        }
    }
}
