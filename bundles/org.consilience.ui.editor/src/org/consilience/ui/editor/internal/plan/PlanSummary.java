package org.consilience.ui.editor.internal.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.engine.run.PlannedTrial;

/**
 * What an experiment amounts to.
 *
 * @param trials how many trials there are
 * @param byArm how many each arm has, in the order of the plan
 * @param first the first of them, {@value #ROWS} at most
 * @param time how long they will take
 * @param problems why there is no plan; empty if there is one
 * @param bounded whether {@code trials} is only an upper bound, because the plan is too long to be
 *     made while somebody is typing
 */
public record PlanSummary(
        long trials,
        Map<String, Integer> byArm,
        List<PlannedTrial> first,
        TimeEstimate time,
        List<String> problems,
        boolean bounded) {

    /** How many trials are shown. */
    public static final int ROWS = 200;

    /** Copies the map and the lists. */
    public PlanSummary {
        byArm = Collections.unmodifiableMap(new LinkedHashMap<>(byArm));
        first = List.copyOf(first);
        problems = List.copyOf(problems);
    }

    /** Returns the summary in a sentence. */
    public String words() {
        if (!problems.isEmpty()) {
            return problems.size() == 1
                    ? "1 problem; the plan cannot be made"
                    : "%,d problems; the plan cannot be made".formatted(problems.size());
        }
        if (bounded) {
            return "up to %,d trials".formatted(trials);
        }
        return "%,d trial%s, %s".formatted(trials, trials == 1 ? "" : "s", time.words());
    }
}
