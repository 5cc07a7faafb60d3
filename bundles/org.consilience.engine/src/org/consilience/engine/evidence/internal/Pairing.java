package org.consilience.engine.evidence.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.model.experiment.Claim;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The planned trials of a claim's two arms at one dataset and one point of the sweep.
 *
 * @param dataset the label of the dataset
 * @param point what both arms agree on and what only one of them has
 * @param left the left arm's trials by seed
 * @param right the right arm's trials by seed, or null if the claim has no right term
 */
record Pairing(
        String dataset,
        SortedMap<String, String> point,
        SortedMap<Long, PlannedTrial> left,
        @Nullable SortedMap<Long, PlannedTrial> right) {

    /** One arm's trials at one dataset and point. */
    private record Cell(String dataset, SortedMap<String, String> point) {}

    /**
     * Returns the pairings of a claim in the order of the plan. A point of one arm goes with each
     * point of the other that gives common targets the same value: an axis that only one arm has is
     * compared at each of its values with the other arm's only trial.
     */
    static List<Pairing> of(Claim claim, List<PlannedTrial> plan) {
        var lefts = cells(claim.getLeft().getArm(), plan);
        if (claim.getRight() == null) {
            List<Pairing> alone = new ArrayList<>();
            lefts.forEach((c, seeds) -> alone.add(new Pairing(c.dataset, c.point, seeds, null)));
            return alone.stream().filter(p -> p.chosen(claim)).toList();
        }
        var rights = cells(claim.getRight().getArm(), plan);
        List<Pairing> pairs = new ArrayList<>();
        lefts.forEach(
                (l, left) ->
                        rights.forEach(
                                (r, right) -> {
                                    if (l.dataset.equals(r.dataset) && agree(l.point, r.point)) {
                                        SortedMap<String, String> both = new TreeMap<>(l.point);
                                        both.putAll(r.point);
                                        pairs.add(new Pairing(l.dataset, both, left, right));
                                    }
                                }));
        return pairs.stream().filter(p -> p.chosen(claim)).toList();
    }

    private static Map<Cell, SortedMap<Long, PlannedTrial>> cells(
            @Nullable String arm, List<PlannedTrial> plan) {
        Map<Cell, SortedMap<Long, PlannedTrial>> cells = new LinkedHashMap<>();
        for (PlannedTrial t : plan) {
            if (t.arm().equals(arm)) {
                cells.computeIfAbsent(new Cell(t.dataset(), t.point()), c -> new TreeMap<>())
                        .put(t.seed(), t);
            }
        }
        return cells;
    }

    private static boolean agree(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream()
                .allMatch(e -> e.getValue().equals(other.getOrDefault(e.getKey(), e.getValue())));
    }

    /** Whether the claim speaks of this dataset and point. */
    private boolean chosen(Claim claim) {
        String datasets = text(claim.getDataset());
        if (!datasets.isEmpty()
                && Arrays.stream(datasets.split(",")).noneMatch(d -> d.strip().equals(dataset))) {
            return false;
        }
        Map<String, Boolean> met = new TreeMap<>();
        for (String condition : text(claim.getAt()).split("\\|")) {
            int equals = condition.indexOf('=');
            if (equals > 0) {
                String target = condition.substring(0, equals).strip();
                String value = condition.substring(equals + 1).strip();
                boolean here = same(point.get(target), value);
                met.merge(target, here, Boolean::logicalOr); // several values of one target
            }
        }
        return !met.containsValue(false);
    }

    /** Equal as text or as numbers, so that 0.10 is 0.1. */
    private static boolean same(@Nullable String one, String other) {
        if (one == null || one.strip().equals(other)) {
            return one != null;
        }
        try {
            return Double.parseDouble(one) == Double.parseDouble(other);
        } catch (NumberFormatException notBothNumbers) {
            return false;
        }
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
