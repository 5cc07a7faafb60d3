package org.consilience.engine.evidence;

import java.util.List;
import org.consilience.engine.evidence.internal.ClaimJudge;
import org.consilience.engine.evidence.internal.RunObservations;
import org.consilience.engine.run.RunFolder;
import org.consilience.model.experiment.Experiment;

/**
 * Judges the claims of an experiment by the trials of a run. The same trials always give the same
 * evidence, down to the last digit.
 */
public final class Evidence {

    private Evidence() {}

    /**
     * Returns the evidence that a run gives so far.
     *
     * @param experiment whose claims are judged, usually the run's own copy
     * @param run the run, ended or not
     * @return one entry a claim, in the order of the experiment
     */
    public static List<ClaimEvidence> of(Experiment experiment, RunFolder run) {
        return of(experiment, new RunObservations(run));
    }

    /**
     * Returns the evidence that any trials give.
     *
     * @param experiment whose claims are judged
     * @param observations the trials and what they recorded
     * @return one entry a claim, in the order of the experiment
     */
    public static List<ClaimEvidence> of(Experiment experiment, Observations observations) {
        return experiment.getClaims().stream()
                .map(claim -> ClaimJudge.judge(claim, observations))
                .toList();
    }

    /**
     * Returns how many more seeds would likely decide every claim that more seeds can decide: what
     * {@code --seeds auto} adds next. Looking again after each addition makes a wrong verdict
     * likelier than the confidence says, so a claim decided this way deserves a run with fresh
     * seeds.
     *
     * @param claims the evidence so far
     * @return 0 if there is no such claim
     */
    public static int seedsNeeded(List<ClaimEvidence> claims) {
        return claims.stream().mapToInt(ClaimEvidence::seedsNeeded).max().orElse(0);
    }
}
