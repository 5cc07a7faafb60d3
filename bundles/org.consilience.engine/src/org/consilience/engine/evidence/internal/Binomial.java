package org.consilience.engine.evidence.internal;

/** Exact statements about a share of successes and about the ranks around a median. */
final class Binomial {

    private Binomial() {}

    /**
     * Returns the interval of Clopper and Pearson, Biometrika 26, 1934, for a share.
     *
     * @param successes 0 to {@code n}
     * @param n how many were tried, at least 1
     * @param confidence above 0 and below 1
     * @return {@code [low, high]}; low is 0 without a success, high is 1 without a failure
     */
    static double[] share(int successes, int n, double confidence) {
        double tail = (1 - confidence) / 2;
        double low = successes == 0 ? 0 : solve(p -> 1 - atMost(successes - 1, n, p) > tail);
        double high = successes == n ? 1 : solve(p -> atMost(successes, n, p) < tail);
        return new double[] {low, high};
    }

    /**
     * Returns the rank of the order statistic that bounds the median from below: the interval from
     * the r-th smallest to the r-th largest of n values holds the median with at least the
     * confidence, whatever the distribution (the inverted sign test).
     *
     * @param n how many values, at least 1
     * @param confidence above 0 and below 1
     * @return r, from 1, or 0 if even the smallest and the largest value do not reach it
     */
    static int medianRank(int n, double confidence) {
        int rank = 0;
        while (2 * (rank + 1) <= n && atMost(rank, n, 0.5) <= (1 - confidence) / 2) {
            rank++;
        }
        return rank;
    }

    /**
     * The probability of at most k successes in n, summed from logarithms so that n may be large.
     */
    static double atMost(int k, int n, double p) {
        if (p <= 0) {
            return 1;
        }
        if (p >= 1) {
            return k >= n ? 1 : 0;
        }
        double log = n * Math.log1p(-p);
        double odds = Math.log(p) - Math.log1p(-p);
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            sum += Math.exp(log);
            log += Math.log((double) (n - i) / (i + 1)) + odds;
        }
        return Math.min(1, sum);
    }

    /** The point of [0, 1] where a condition turns true, to 1e-15. */
    private static double solve(java.util.function.DoublePredicate beyond) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (beyond.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }
}
