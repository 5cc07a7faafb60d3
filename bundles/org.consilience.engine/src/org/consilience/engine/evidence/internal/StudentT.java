package org.consilience.engine.evidence.internal;

/** Student's t distribution for a whole number of degrees of freedom. */
final class StudentT {

    private StudentT() {}

    /**
     * Returns a quantile, to about 1e-12 relative.
     *
     * @param probability above 0.5 and below 1
     * @param freedom the degrees of freedom, at least 1
     * @return the value that is exceeded with probability {@code 1 - probability}; above 0
     */
    static double quantile(double probability, int freedom) {
        double high = 1;
        while (within(high, freedom) < 2 * probability - 1) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < 200 && high - low > 1e-14 * high; i++) {
            double middle = (low + high) / 2;
            if (within(middle, freedom) < 2 * probability - 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The probability of {@code |T| <= t}: the finite sums 26.7.3 and 26.7.4 of Abramowitz and
     * Stegun, Handbook of Mathematical Functions, 1964.
     */
    static double within(double t, int freedom) {
        double theta = Math.atan(t / Math.sqrt(freedom));
        double cosine = Math.cos(theta);
        double square = cosine * cosine;
        boolean odd = freedom % 2 != 0;
        double term = odd ? cosine : 1;
        double sum = 0;
        for (int k = odd ? 3 : 2; k <= freedom; k += 2) {
            sum += term;
            term *= square * (k - 1) / k;
        }
        double sine = Math.sin(theta);
        return odd ? 2 / Math.PI * (theta + sine * sum) : sine * sum;
    }
}
