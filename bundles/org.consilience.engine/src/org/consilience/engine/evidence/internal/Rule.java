package org.consilience.engine.evidence.internal;

import org.consilience.engine.evidence.Verdict;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;

/**
 * What a claim asks of a number.
 *
 * @param comparison how it is compared
 * @param margin what with; the lower bound of a range
 * @param upper the upper bound of a range
 */
record Rule(Comparison comparison, double margin, double upper) {

    static Rule of(Claim claim) {
        return new Rule(claim.getComparison(), claim.getMargin(), claim.getUpper());
    }

    /** Tells whether a number satisfies the rule; NaN never does. */
    boolean satisfied(double d) {
        return switch (comparison) {
            case GREATER -> d > margin;
            case AT_LEAST -> d >= margin;
            case LESS -> d < margin;
            case AT_MOST -> d <= margin;
            case WITHIN -> d >= margin && d <= upper;
        };
    }

    /** Judges an interval: holds if all of it satisfies the rule, fails if none of it does. */
    Verdict judge(double low, double high) {
        if (satisfied(low) && satisfied(high)) {
            return Verdict.HOLDS;
        }
        boolean none =
                comparison == Comparison.WITHIN
                        ? high < margin || low > upper
                        : !satisfied(low) && !satisfied(high);
        return none ? Verdict.FAILS : Verdict.UNDECIDED;
    }

    /** How far inside the rule a number is; below 0 outside of it. */
    double slack(double d) {
        return switch (comparison) {
            case GREATER, AT_LEAST -> d - margin;
            case LESS, AT_MOST -> margin - d;
            case WITHIN -> Math.min(d - margin, upper - d);
        };
    }

    /**
     * Returns how many times narrower an interval must become to be decided, taking its estimate
     * and its shape as they are.
     *
     * @return above 0; infinite where the estimate sits at a bound
     */
    double excess(Interval interval) {
        double estimate = interval.estimate();
        double below = estimate - interval.low();
        double above = interval.high() - estimate;
        if (comparison != Comparison.WITHIN) {
            return estimate > margin
                    ? below / (estimate - margin)
                    : ratio(above, margin - estimate);
        }
        if (estimate < margin) {
            return above / (margin - estimate);
        }
        if (estimate > upper) {
            return below / (estimate - upper);
        }
        return Math.max(ratio(below, estimate - margin), ratio(above, upper - estimate));
    }

    /** The rule in words, for after "is". */
    String words() {
        return switch (comparison) {
            case GREATER -> "above " + Figures.plain(margin);
            case AT_LEAST -> Figures.plain(margin) + " or above";
            case LESS -> "below " + Figures.plain(margin);
            case AT_MOST -> Figures.plain(margin) + " or below";
            case WITHIN ->
                    "between %s and %s".formatted(Figures.plain(margin), Figures.plain(upper));
        };
    }

    private static double ratio(double width, double room) {
        return width == 0 ? 0 : room > 0 ? width / room : Double.POSITIVE_INFINITY;
    }
}
