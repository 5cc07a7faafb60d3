package org.consilience.methods.portfolio.internal;

import java.util.Arrays;

/**
 * The L1-median: the point with the smallest sum of distances to some points.
 *
 * <p>Source: the modified Weiszfeld iteration of Vardi and Zhang, PNAS 97(4), 2000, equations (2.3)
 * to (2.6), from the coordinate-wise median, at most 200 steps, until a step is shorter than 1e-9
 * of the point, both in the L1 norm. Departures: none.
 */
public final class SpatialMedian {

    private static final int STEPS = 200;
    private static final double TOLERANCE = 1e-9;
    private static final double ZERO = 1e-15;

    private final double[] column;
    private final double[] sum;

    /**
     * Prepares medians.
     *
     * @param points how many points there are
     * @param n their dimension
     */
    public SpatialMedian(int points, int n) {
        column = new double[points];
        sum = new double[n];
    }

    /**
     * Computes the median.
     *
     * @param points the points
     * @param y receives the median
     */
    public void of(double[][] points, double[] y) {
        start(points, y);
        for (int step = 0; step < STEPS; step++) {
            double weights = 0;
            boolean onPoint = false;
            Arrays.fill(sum, 0);
            for (double[] point : points) {
                double distance = distance(point, y);
                if (distance < ZERO) {
                    onPoint = true;
                    continue;
                }
                double weight = 1 / distance;
                weights += weight;
                for (int i = 0; i < y.length; i++) {
                    sum[i] += point[i] * weight;
                }
            }
            if (weights == 0) {
                return; // all points are y
            }
            double kept = onPoint ? kept(y, weights) : 0;
            double move = 0;
            double size = 0;
            for (int i = 0; i < y.length; i++) {
                double next = (1 - kept) * (sum[i] / weights) + kept * y[i];
                move += Math.abs(next - y[i]);
                size += Math.abs(y[i]);
                y[i] = next;
            }
            if (move <= TOLERANCE * size) {
                return;
            }
        }
    }

    /** min(1, 1/‖R‖) with R = Σ (x − y)/‖x − y‖, for a y that is one of the points. */
    private double kept(double[] y, double weights) {
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            double r = sum[i] - weights * y[i];
            squares += r * r;
        }
        return squares == 0 ? 0 : Math.min(1, 1 / Math.sqrt(squares));
    }

    private void start(double[][] points, double[] y) {
        int half = column.length / 2;
        for (int i = 0; i < y.length; i++) {
            for (int p = 0; p < column.length; p++) {
                double value = points[p][i];
                int at = p;
                while (at > 0 && column[at - 1] > value) {
                    column[at] = column[at - 1];
                    at--;
                }
                column[at] = value;
            }
            y[i] = column.length % 2 == 1 ? column[half] : (column[half - 1] + column[half]) / 2;
        }
    }

    private static double distance(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < a.length; i += 2) { // two chains of additions run side by side
            double p = a[i] - b[i];
            double q = a[i + 1] - b[i + 1];
            even += p * p;
            odd += q * q;
        }
        if (i < a.length) {
            even += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(even + odd);
    }
}
