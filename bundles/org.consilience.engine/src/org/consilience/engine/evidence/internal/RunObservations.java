package org.consilience.engine.evidence.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilience.engine.evidence.Observations;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.log.TrialLog;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;

/** What a run folder recorded; each event log is read once and kept as summaries. */
public final class RunObservations implements Observations {

    private final RunFolder run;
    private final List<PlannedTrial> plan;
    private final Map<String, TrialOutcome> outcomes;
    private final Map<String, Observed> read = new HashMap<>();

    /**
     * Takes the plan and the outcomes as they are now.
     *
     * @param run the run, ended or not
     */
    public RunObservations(RunFolder run) {
        this.run = run;
        this.plan = run.plan();
        this.outcomes = run.outcomes();
    }

    @Override
    public List<PlannedTrial> plan() {
        return plan;
    }

    @Override
    public Observed observe(PlannedTrial trial) {
        return read.computeIfAbsent(trial.id(), id -> read(trial));
    }

    private Observed read(PlannedTrial trial) {
        TrialOutcome outcome = outcomes.getOrDefault(trial.id(), TrialOutcome.NONE);
        if (outcome.state() != TrialState.DONE) {
            return new Observed(outcome.state(), outcome.reason(), Map.of());
        }
        try {
            TrialLog log = run.log(trial);
            if (log.damage().isPresent()) {
                return damaged(trial, log.damage().get());
            }
            Map<String, Summary> measures = new HashMap<>();
            log.series().forEach((id, series) -> measures.put(id, Summary.of(series)));
            return new Observed(TrialState.DONE, "", measures);
        } catch (IOException e) {
            return damaged(trial, String.valueOf(e.getMessage()));
        }
    }

    private static Observed damaged(PlannedTrial trial, String fault) {
        String reason = "the event log of %s cannot be read: %s".formatted(trial.id(), fault);
        return new Observed(TrialState.FAILED, reason, Map.of());
    }
}
