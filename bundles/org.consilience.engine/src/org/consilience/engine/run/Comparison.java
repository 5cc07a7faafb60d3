package org.consilience.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilience.engine.internal.compare.TrialComparison;

/**
 * A recorded run and its repetition, trial by trial.
 *
 * @param matches whether every recorded trial that was done has an equal event log in the
 *     repetition
 * @param compared how many trials were compared
 * @param differences the trials that differ, in the order of the plan
 */
public record Comparison(boolean matches, int compared, List<Difference> differences) {

    /** Copies the list. */
    public Comparison {
        differences = List.copyOf(differences);
    }

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
     * Compares two runs of one plan. Trials that the recorded run did not finish are left out.
     *
     * @param recorded the recorded run
     * @param repeated its repetition
     * @return what was found
     * @throws RunException if a log or provenance cannot be read
     */
    public static Comparison of(RunFolder recorded, RunFolder repeated) throws RunException {
        Map<String, PlannedTrial> again = new HashMap<>();
        repeated.plan().forEach(t -> again.put(t.id(), t));
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        for (PlannedTrial trial : recorded.plan()) {
            if (recorded.outcome(trial).state() != TrialState.DONE) {
                continue;
            }
            compared++;
            PlannedTrial other = again.getOrDefault(trial.id(), trial);
            if (!again.containsKey(trial.id())) {
                differences.add(
                        new Difference(
                                trial.id(), "", -1, "done", "not planned", "The plans differ."));
            } else {
                TrialComparison.of(recorded, trial, repeated, other).ifPresent(differences::add);
            }
        }
        return new Comparison(differences.isEmpty(), compared, differences);
    }
}
