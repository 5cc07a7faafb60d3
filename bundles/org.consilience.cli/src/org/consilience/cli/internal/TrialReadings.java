package org.consilience.cli.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.engine.evidence.Observations;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.log.TrialLog;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;

/** Every trial's log read once, kept as summaries. */
final class TrialReadings implements Observations {

    /** What is kept of one trial. */
    record Reading(TrialOutcome outcome, Map<String, Summary> measures, String digest) {}

    private final List<PlannedTrial> plan;
    private final Map<String, Reading> readings = new LinkedHashMap<>();

    private TrialReadings(List<PlannedTrial> plan) {
        this.plan = plan;
    }

    static TrialReadings of(RunFolder run) {
        TrialReadings all = new TrialReadings(run.plan());
        Map<String, TrialOutcome> outcomes = run.outcomes();
        for (PlannedTrial trial : all.plan) {
            TrialOutcome outcome = outcomes.getOrDefault(trial.id(), TrialOutcome.NONE);
            all.readings.put(trial.id(), read(run, trial, outcome));
        }
        return all;
    }

    private static Reading read(RunFolder run, PlannedTrial trial, TrialOutcome outcome) {
        if (outcome.state() == TrialState.PLANNED) {
            return new Reading(outcome, Map.of(), "");
        }
        try {
            TrialLog log = run.log(trial);
            Map<String, Summary> measures = new LinkedHashMap<>();
            for (ScalarSeries series : log.series().values()) {
                measures.put(series.measure(), Summary.of(series));
            }
            return new Reading(outcome, measures, log.digest());
        } catch (IOException e) {
            TrialOutcome unreadable =
                    new TrialOutcome(
                            TrialState.FAILED,
                            "its log cannot be read: " + e.getMessage(),
                            outcome.started(),
                            outcome.ended(),
                            outcome.attempts());
            return new Reading(unreadable, Map.of(), "");
        }
    }

    @Override
    public List<PlannedTrial> plan() {
        return plan;
    }

    @Override
    public Observed observe(PlannedTrial trial) {
        Reading reading = reading(trial);
        return new Observed(
                reading.outcome().state(), reading.outcome().reason(), reading.measures());
    }

    Reading reading(PlannedTrial trial) {
        return readings.getOrDefault(trial.id(), new Reading(TrialOutcome.NONE, Map.of(), ""));
    }
}
