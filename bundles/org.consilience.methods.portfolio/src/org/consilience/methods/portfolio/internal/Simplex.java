package org.consilience.methods.portfolio.internal;

import java.util.Arrays;

/**
 * Euclidean projection onto the probability simplex.
 *
 * <p>Source: Duchi, Shalev-Shwartz, Singer and Chandra, ICML 2008, figure 1. Departures: the
 * largest value is subtracted first, which leaves the projection as it is and keeps full precision
 * for large values; only what lies within 1 of the largest can be positive and is sorted.
 */
public final class Simplex {

    private final double[] sorted;

    /**
     * Prepares projections.
     *
     * @param n the dimension
     */
    public Simplex(int n) {
        sorted = new double[n];
    }

    /**
     * Projects a point in place.
     *
     * @param v the point, finite; becomes max(v − θ, 0), which sums to 1
     */
    public void project(double[] v) {
        double top = v[0];
        for (int i = 1; i < v.length; i++) {
            top = Math.max(top, v[i]);
        }
        int k = 0;
        for (double value : v) {
            if (value - top > -1) {
                sorted[k++] = value - top;
            }
        }
        Arrays.sort(sorted, 0, k);
        double sum = 0;
        double theta = 0;
        for (int i = 1; i <= k; i++) {
            double u = sorted[k - i];
            sum += u;
            double candidate = (sum - 1) / i;
            if (!(u > candidate)) { // ρ is the last i with u_i > (Σ_{k≤i} u_k − 1)/i
                break;
            }
            theta = candidate;
        }
        for (int i = 0; i < v.length; i++) {
            v[i] = Math.max(v[i] - top - theta, 0);
        }
    }
}
