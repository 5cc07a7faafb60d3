package org.consilience.ui.views.internal.figures;

/** Student's t distribution at 95 %, for the bands of curves. */
final class Student {

    private static final double SHARE = 0.95;
    private static final double PRECISION = 1e-12;

    private Student() {}

    /**
     * Returns how many standard errors the 95 % interval of a mean reaches to each side.
     *
     * @param freedom how many values, less one; at least 1
     */
    static double reach(int freedom) {
        double low = 0;
        double high = 1;
        while (within(high, freedom) < SHARE) {
            high *= 2;
        }
        while (high - low > PRECISION * high) {
            double middle = (low + high) / 2;
            if (within(middle, freedom) < SHARE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability of {@code |T| <= t}: Abramowitz and Stegun, 26.7.3 and 26.7.4. */
    private static double within(double t, int freedom) {
        double theta = Math.atan(t / Math.sqrt(freedom));
        double cosine = Math.cos(theta);
        boolean odd = freedom % 2 != 0;
        double term = odd ? cosine : 1;
        double sum = 0;
        for (int k = odd ? 3 : 2; k <= freedom; k += 2) {
            sum += term;
            term *= cosine * cosine * (k - 1) / k;
        }
        double sine = Math.sin(theta);
        return odd ? 2 / Math.PI * (theta + sine * sum) : sine * sum;
    }
}
