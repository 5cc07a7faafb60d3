package org.consilience.report.internal.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.report.internal.source.Gathered;
import org.consilience.report.internal.text.Markup;

/** What became of the trials, those that failed first and with their reasons. */
final class TrialsSection {

    private static final int MOST_ROWS = 1000;

    private final Markup out;
    private final Blocks blocks;
    private final Gathered gathered;

    TrialsSection(Markup out, Blocks blocks, Gathered gathered) {
        this.out = out;
        this.blocks = blocks;
        this.gathered = gathered;
    }

    /** Returns the states with their counts, such as {@code 198 done, 2 failed}. */
    static String counts(Gathered gathered) {
        Map<TrialState, Integer> counts = new EnumMap<>(TrialState.class);
        gathered.plan().forEach(t -> counts.merge(gathered.observe(t).state(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + word(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    void write() {
        blocks.section("trials", "Trials");
        out.element("p", gathered.plan().isEmpty() ? "The plan is empty." : counts(gathered) + ".");
        List<PlannedTrial> failed =
                gathered.plan().stream()
                        .filter(t -> gathered.observe(t).state() != TrialState.DONE)
                        .filter(t -> gathered.observe(t).state() != TrialState.PLANNED)
                        .toList();
        if (!failed.isEmpty()) {
            blocks.table(
                    "Trials that are not done, and why",
                    List.of("Trial", "Where", "State", "Reason"),
                    failed.stream()
                            .limit(MOST_ROWS)
                            .map(
                                    t ->
                                            List.of(
                                                    t.id(),
                                                    where(t),
                                                    word(gathered.observe(t).state()),
                                                    gathered.observe(t).reason()))
                            .toList());
        }
        all();
        out.close();
    }

    private void all() {
        if (gathered.plan().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (PlannedTrial trial : gathered.plan()) {
            TrialOutcome outcome = gathered.results().run().outcome(trial);
            Long started = outcome.started();
            Long ended = outcome.ended();
            rows.add(
                    List.of(
                            Integer.toString(trial.number()),
                            trial.id(),
                            where(trial),
                            word(outcome.state()),
                            Integer.toString(outcome.attempts()),
                            started == null || ended == null
                                    ? "–"
                                    : Blocks.duration(ended - started)));
            if (rows.size() == MOST_ROWS) {
                break;
            }
        }
        out.open("details").element("summary", "All " + gathered.plan().size() + " trials");
        blocks.table(
                "All trials"
                        + (rows.size() < gathered.plan().size()
                                ? " (the first " + MOST_ROWS + ")"
                                : ""),
                List.of("No.", "Trial", "Where", "State", "Attempts", "Time"),
                rows);
        out.close();
    }

    private static String where(PlannedTrial trial) {
        return "%s on %s, seed %d".formatted(trial.arm(), Group.of(trial).words(), trial.seed());
    }

    static String word(TrialState state) {
        return state == TrialState.BUDGET ? "out of budget" : state.name().toLowerCase(Locale.ROOT);
    }
}
