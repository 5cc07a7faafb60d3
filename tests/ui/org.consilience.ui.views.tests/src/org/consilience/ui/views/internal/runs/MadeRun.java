package org.consilience.ui.views.internal.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.Host;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.engine.store.RunSource;

/**
 * A run that only the store knows. Its trials go through the arms, then the seeds; the wealth of a
 * trial is ten times the number of its arm plus the seed, and the last seed of the last arm failed.
 */
record MadeRun(
        Path folder, String id, long created, RunState state, int arms, int seeds, int columns)
        implements RunSource {

    @Override
    public RunInfo info() {
        return new RunInfo(
                id,
                "made-" + created % 2,
                "Made " + id,
                created,
                "hash" + id,
                "/",
                "",
                Map.of(),
                "",
                2,
                Map.of(),
                false,
                new Host("host", "os", "jdk", 2, 1),
                List.of(),
                "");
    }

    @Override
    public Path path() {
        return folder.resolve(id);
    }

    @Override
    public List<PlannedTrial> plan() {
        List<PlannedTrial> plan = new ArrayList<>();
        for (int arm = 1; arm <= arms; arm++) {
            for (int seed = 1; seed <= seeds; seed++) {
                int number = plan.size() + 1;
                Map<String, String> settings = new TreeMap<>(Map.of("gamma", "" + arm));
                for (int c = 0; c < columns; c++) {
                    settings.put("extra%05d".formatted(c), "" + c);
                }
                plan.add(
                        new PlannedTrial(
                                number,
                                "%04d-market-arm%d-s%d".formatted(number, arm, seed),
                                "market",
                                "market",
                                Map.of("days", "300"),
                                "arm" + arm,
                                "ucrp",
                                settings,
                                new TreeMap<>(),
                                seed,
                                "cpu"));
            }
        }
        return plan;
    }

    @Override
    public Map<String, TrialOutcome> outcomes() {
        Map<String, TrialOutcome> outcomes = new LinkedHashMap<>();
        List<PlannedTrial> plan = plan();
        for (PlannedTrial trial : plan) {
            boolean failed = state == RunState.FAILED && trial.number() == plan.size();
            outcomes.put(
                    trial.id(),
                    new TrialOutcome(
                            failed ? TrialState.FAILED : TrialState.DONE,
                            failed ? "it was made to" : "",
                            created,
                            created + 1000L * trial.number(),
                            1));
        }
        return outcomes;
    }

    @Override
    public Stamp stamp(PlannedTrial trial) {
        return new Stamp(1, 1);
    }

    @Override
    public Recorded recorded(PlannedTrial trial) {
        int arm = Integer.parseInt(trial.arm().substring(3));
        double last = 10 * arm + trial.seed();
        return new Recorded(
                Map.of(
                        "wealth",
                        ScalarSeries.of("wealth", new long[] {1, 2}, new double[] {1, last})),
                "");
    }
}
