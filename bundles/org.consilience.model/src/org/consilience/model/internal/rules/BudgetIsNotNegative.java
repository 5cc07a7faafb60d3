package org.consilience.model.internal.rules;

import org.consilience.model.experiment.Budget;
import org.consilience.model.experiment.ExperimentPackage;
import org.eclipse.emf.ecore.EAttribute;

/** The limits of a budget are 0 for none, or above. */
final class BudgetIsNotNegative implements Rule {

    @Override
    public void check(Report report) {
        Budget budget = report.experiment().getBudget();
        if (budget == null) {
            return;
        }
        for (EAttribute limit : ExperimentPackage.Literals.BUDGET.getEAllAttributes()) {
            double value = (Double) budget.eGet(limit);
            if (!(value >= 0) || Double.isInfinite(value)) {
                report.error(
                        budget,
                        limit.getName(),
                        "%s is %s.".formatted(limit.getName(), value),
                        "Write 0 for no limit, or a number above 0.");
            }
        }
    }
}
