package org.consilience.engine.evidence.internal;

import org.eclipse.jdt.annotation.Nullable;

/** How many seeds would likely decide what the present ones leave open. */
final class Projection {

    /** More than these are never asked for. */
    static final int MOST_SEEDS = 10_000;

    /** With fewer, the spread of a mean is hardly known. */
    private static final int FIRST_MEAN = 5;

    private Projection() {}

    /**
     * Returns a number of seeds, the present ones included. The estimate is taken to stay, and the
     * interval to shrink with t(n)/√n, t(n) being the quantile of Student's distribution; for a
     * median with 1/√n.
     *
     * @param interval what n values gave, not yet decided
     * @param n how many values
     * @param rule what is to be decided
     * @param confidence of the interval
     * @param median whether it is the interval of a median
     * @return a number above {@code n}, or null if none up to {@link #MOST_SEEDS} would
     */
    static @Nullable Integer seeds(
            Interval interval, int n, Rule rule, double confidence, boolean median) {
        if (!interval.closed()) {
            int least = FIRST_MEAN;
            while (median && least < MOST_SEEDS && Binomial.medianRank(least, confidence) == 0) {
                least++;
            }
            return Math.max(n + 1, least);
        }
        double excess = rule.excess(interval);
        if (!(factor(n, confidence, median) / factor(MOST_SEEDS, confidence, median) > excess)) {
            return null;
        }
        int few = n;
        int enough = MOST_SEEDS;
        while (enough - few > 1) {
            int middle = (few + enough) / 2;
            if (factor(n, confidence, median) / factor(middle, confidence, median) > excess) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return enough;
    }

    private static double factor(int n, double confidence, boolean median) {
        double t = median ? 1 : StudentT.quantile((1 + confidence) / 2, n - 1);
        return t / Math.sqrt(n);
    }
}
