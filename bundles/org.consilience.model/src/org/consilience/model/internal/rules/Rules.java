package org.consilience.model.internal.rules;

import java.util.List;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.validation.CatalogueView;
import org.consilience.model.validation.Problem;

/** All rules. */
public final class Rules {

    private static final List<Rule> ALL =
            List.of(
                    new UsableId(),
                    new UsableLabels(),
                    new UniqueNames(),
                    new KnownProviders(),
                    new KnownDevice(),
                    new SeedsAreWritten(),
                    new ArmDatasets(),
                    new DataTypesFit(),
                    new AxisTargets(),
                    new SettingsHold(),
                    new PlanIsNotEmpty(),
                    new MeasuresAreDeclared(),
                    new ClaimTerms(),
                    new ClaimNumbers(),
                    new ClaimScopes(),
                    new BudgetIsNotNegative(),
                    new NothingIsIgnored());

    /** More datasets, arms, axes and claims than this are a mistake, and slow to compare. */
    private static final int MOST_PARTS = 2000;

    private Rules() {}

    /** Returns every problem of an experiment. */
    public static List<Problem> check(Experiment experiment, CatalogueView catalogue) {
        Report report = new Report(experiment, catalogue);
        int parts = experiment.eContents().size();
        if (parts > MOST_PARTS) {
            report.error(
                    experiment,
                    "",
                    "The experiment has %,d parts, more than %,d.".formatted(parts, MOST_PARTS),
                    "Split it, or sweep settings by axes instead of arms.");
            return report.problems();
        }
        ALL.forEach(rule -> rule.check(report));
        return report.problems();
    }
}
