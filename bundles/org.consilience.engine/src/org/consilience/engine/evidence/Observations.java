package org.consilience.engine.evidence;

import java.util.List;
import java.util.Map;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialState;

/** The trials that evidence is drawn from: a run folder, the store, or a test's numbers. */
public interface Observations {

    /** Returns the trials in the order of the plan. */
    List<PlannedTrial> plan();

    /**
     * Returns what a trial recorded. It is asked several times for a trial that several claims
     * name.
     *
     * @param trial a trial of the plan
     */
    Observed observe(PlannedTrial trial);

    /**
     * What a trial recorded.
     *
     * @param state how far it is; only what a {@link TrialState#DONE} trial recorded counts
     * @param reason why it is there, for a reader; may be empty
     * @param measures the recorded series by measure id
     */
    record Observed(TrialState state, String reason, Map<String, Summary> measures) {}
}
