package org.consilience.engine;

import java.util.List;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;

/** Hears what happens in a run. Calls come one at a time, from the engine's threads: be brief. */
public interface RunListener {

    /**
     * The run has its folder and its plan.
     *
     * @param run the folder
     */
    default void runStarted(RunFolder run) {}

    /**
     * Trials were added to the plan because a claim is undecided.
     *
     * @param added the new trials
     */
    default void planExtended(List<PlannedTrial> added) {}

    /**
     * A worker took a trial up.
     *
     * @param trial the trial
     */
    default void trialStarted(PlannedTrial trial) {}

    /**
     * A trial is at a step; called some times a second at most.
     *
     * @param trial the trial
     * @param step the step
     * @param total how many there are, or 0 if unknown
     */
    default void trialProgress(PlannedTrial trial, long step, long total) {}

    /**
     * A trial ended.
     *
     * @param trial the trial
     * @param outcome how
     */
    default void trialEnded(PlannedTrial trial, TrialOutcome outcome) {}

    /**
     * Something a reader should know.
     *
     * @param text the sentence
     */
    default void message(String text) {}

    /**
     * The run ended; no process of it is left.
     *
     * @param state how
     */
    default void runEnded(RunState state) {}
}
