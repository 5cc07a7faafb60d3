package org.consilience.report;

import java.util.Collection;
import java.util.List;
import org.consilience.api.Measure;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.run.RunFolder;
import org.consilience.model.experiment.Experiment;

/**
 * All that a report or an export is made from.
 *
 * @param run the run
 * @param experiment the run's copy of its experiment
 * @param evidence the evidence for its claims
 * @param measures what is known about measures: title, unit and which direction is better; those of
 *     the methods that ran, others do no harm
 */
public record Results(
        RecordedRun run,
        Experiment experiment,
        List<ClaimEvidence> evidence,
        List<Measure> measures) {

    /** Copies the lists. */
    public Results {
        evidence = List.copyOf(evidence);
        measures = List.copyOf(measures);
    }

    /**
     * Returns the results of a run folder.
     *
     * @param run the run
     * @param experiment the run's copy of its experiment
     * @param evidence the evidence for its claims
     * @param measures what is known about measures
     */
    public static Results of(
            RunFolder run,
            Experiment experiment,
            List<ClaimEvidence> evidence,
            Collection<Measure> measures) {
        return new Results(RecordedRun.of(run), experiment, evidence, List.copyOf(measures));
    }
}
