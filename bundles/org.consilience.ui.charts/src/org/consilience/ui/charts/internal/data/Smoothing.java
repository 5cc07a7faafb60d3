package org.consilience.ui.charts.internal.data;

/** The exponential moving average. */
public final class Smoothing {

    private Smoothing() {}

    /**
     * Smooths numbers: s_n = Σ w^(n-i)·y_i / Σ w^(n-i) over the finite y up to n, so that the first
     * is not weighted more than the others.
     *
     * @param y the numbers; where one is not finite, the result is NaN and the past is kept
     * @param weight of the past, from 0 to below 1
     * @return as many
     */
    public static double[] of(double[] y, double weight) {
        double[] out = new double[y.length];
        double sum = 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            if (Double.isFinite(y[i])) {
                sum = weight * sum + (1 - weight) * y[i];
                total = weight * total + (1 - weight);
                out[i] = sum / total;
            } else {
                out[i] = Double.NaN;
            }
        }
        return out;
    }
}
