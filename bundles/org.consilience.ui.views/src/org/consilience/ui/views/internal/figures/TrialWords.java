package org.consilience.ui.views.internal.figures;

import org.consilience.engine.evidence.Group;
import org.consilience.engine.run.PlannedTrial;

/** A trial in words, short enough for a list. */
public final class TrialWords {

    private TrialWords() {}

    /**
     * Returns arm, dataset, point and seed.
     *
     * @param trial the trial
     */
    public static String of(PlannedTrial trial) {
        String point = trial.point().isEmpty() ? "" : ", " + Group.words(trial.point());
        return "%s, %s%s, seed %d".formatted(trial.arm(), trial.dataset(), point, trial.seed());
    }
}
