package org.consilience.model.validation;

import java.util.List;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.internal.rules.Rules;

/** Finds every problem of an experiment. */
public final class Validator {

    private Validator() {}

    /**
     * Checks an experiment.
     *
     * @param experiment the experiment; it is not changed
     * @param catalogue what is installed
     * @return every problem in the order of the experiment's parts, empty if it can run
     */
    public static List<Problem> validate(Experiment experiment, CatalogueView catalogue) {
        return Rules.check(experiment, catalogue);
    }
}
