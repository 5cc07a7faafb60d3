package org.consilience.engine.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialState;

/** Made-up trials: each is planned when it is first mentioned. */
final class Trials implements Observations {

    private final List<PlannedTrial> plan = new ArrayList<>();
    private final Map<String, Observed> observed = new HashMap<>();

    /** One trial a value, seeds from 1, on the dataset "market", measure "wealth". */
    Trials done(String arm, double... lastValues) {
        for (int i = 0; i < lastValues.length; i++) {
            done("market", arm, Map.of(), i + 1, 0, lastValues[i]);
        }
        return this;
    }

    Trials done(
            String dataset, String arm, Map<String, String> point, long seed, double... series) {
        long[] steps = new long[series.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i;
        }
        Summary summary = Summary.of(ScalarSeries.of("wealth", steps, series));
        return put(
                dataset,
                arm,
                point,
                seed,
                new Observed(TrialState.DONE, "", Map.of("wealth", summary)));
    }

    Trials with(String arm, long seed, TrialState state, String reason) {
        return put("market", arm, Map.of(), seed, new Observed(state, reason, Map.of()));
    }

    private Trials put(
            String dataset, String arm, Map<String, String> point, long seed, Observed what) {
        int number = plan.size() + 1;
        String id = "%04d-%s-%s-s%d".formatted(number, dataset, arm, seed);
        plan.add(
                new PlannedTrial(
                        number,
                        id,
                        dataset,
                        "generated",
                        Map.of(),
                        arm,
                        arm,
                        Map.of(),
                        new TreeMap<>(point),
                        seed,
                        "cpu"));
        observed.put(id, what);
        return this;
    }

    @Override
    public List<PlannedTrial> plan() {
        return plan;
    }

    @Override
    public Observed observe(PlannedTrial trial) {
        return observed.getOrDefault(trial.id(), new Observed(TrialState.PLANNED, "", Map.of()));
    }
}
