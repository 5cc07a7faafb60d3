package org.consilience.engine.evidence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.consilience.engine.evidence.MissingSeed;
import org.consilience.engine.evidence.Observations;
import org.consilience.engine.evidence.Observations.Observed;
import org.consilience.engine.evidence.SeedEffect;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialState;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Term;

/**
 * The effects of one pairing by seed, and the seeds that have none.
 *
 * @param effects the seeds with a value
 * @param missing the other planned seeds, each with its reason
 */
record SeedValues(List<SeedEffect> effects, List<MissingSeed> missing) {

    /** A value, or why there is none. */
    private record Value(double value, boolean lost, String fault) {
        boolean present() {
            return fault.isEmpty();
        }
    }

    /** Reads the terms of a claim. Only seeds that both arms plan are compared. */
    static SeedValues of(Claim claim, Pairing pairing, Observations observations) {
        List<SeedEffect> effects = new ArrayList<>();
        List<MissingSeed> missing = new ArrayList<>();
        SortedMap<Long, PlannedTrial> rights = pairing.right();
        TreeSet<Long> seeds = new TreeSet<>(pairing.left().keySet());
        if (rights != null) {
            seeds.retainAll(rights.keySet());
        }
        for (long seed : seeds) {
            PlannedTrial leftTrial = pairing.left().get(seed);
            Value left = value(claim.getLeft(), leftTrial, observations);
            PlannedTrial rightTrial = rights == null ? null : rights.get(seed);
            Value right =
                    rightTrial == null ? null : value(claim.getRight(), rightTrial, observations);
            if (!left.present() || right != null && !right.present()) {
                missing.add(missing(seed, left, right == null ? left : right));
                continue;
            }
            double d = left.value - (right == null ? 0 : right.value);
            if (!Double.isFinite(d)) {
                missing.add(new MissingSeed(seed, true, "the difference overflows"));
                continue;
            }
            effects.add(
                    new SeedEffect(
                            seed,
                            left.value,
                            right == null ? null : right.value,
                            claim.isAbsolute() ? Math.abs(d) : d,
                            leftTrial.id(),
                            rightTrial == null ? null : rightTrial.id()));
        }
        return new SeedValues(effects, missing);
    }

    /** The differences in the order of the seeds. */
    double[] differences() {
        return effects.stream().mapToDouble(SeedEffect::difference).toArray();
    }

    /** How many seeds were planned. */
    int planned() {
        return effects.size() + missing.size();
    }

    /** Whether a seed ended without a value, so that the rest may be a favourable choice. */
    boolean lossy() {
        return missing.stream().anyMatch(MissingSeed::lost);
    }

    private static MissingSeed missing(long seed, Value left, Value right) {
        boolean both = !left.present() && !right.present() && !left.fault.equals(right.fault);
        String reason =
                both
                        ? left.fault + "; " + right.fault
                        : left.fault + (left.present() ? right.fault : "");
        return new MissingSeed(seed, left.lost || right.lost, reason);
    }

    private static Value value(Term term, PlannedTrial trial, Observations observations) {
        Observed observed = observations.observe(trial);
        String arm = trial.arm();
        if (observed.state() != TrialState.DONE) {
            boolean lost = observed.state() == TrialState.FAILED;
            String reason = observed.reason().isBlank() ? "" : ": " + observed.reason().strip();
            return new Value(Double.NaN, lost, words(observed.state(), arm) + reason);
        }
        Summary summary = observed.measures().get(term.getMeasure());
        if (summary == null || summary.n() == 0) {
            return new Value(
                    Double.NaN, true, "%s recorded no %s".formatted(arm, term.getMeasure()));
        }
        double value = summary.reduce(term.getReduce());
        return Double.isFinite(value)
                ? new Value(value, false, "")
                : new Value(
                        Double.NaN,
                        true,
                        "%s of %s is %s".formatted(Sentences.measure(term), arm, value));
    }

    private static String words(TrialState state, String arm) {
        return switch (state) {
            case PLANNED -> arm + " has not run yet";
            case RUNNING -> arm + " is still running";
            case DONE -> arm + " is done";
            case FAILED -> arm + " failed";
            case CANCELLED -> arm + " was cancelled";
            case BUDGET -> arm + " used up its budget";
            case INTERRUPTED -> arm + " was interrupted";
        };
    }
}
