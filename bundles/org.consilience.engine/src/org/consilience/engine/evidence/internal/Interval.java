package org.consilience.engine.evidence.internal;

/**
 * An estimate with what the data leave open about it.
 *
 * @param estimate the mean or the median
 * @param low the lower end, minus infinity where the values are too few for one
 * @param high the upper end, plus infinity where the values are too few for one
 * @param method how it was found: {@code none}, {@code constant}, {@code student-t}, {@code
 *     bootstrap-t} or {@code order-statistics}
 */
record Interval(double estimate, double low, double high, String method) {

    /** An estimate of which nothing more is known. */
    static Interval open(double estimate) {
        return new Interval(estimate, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "none");
    }

    /** Tells whether both ends are known. */
    boolean closed() {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
