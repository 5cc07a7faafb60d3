package org.consilience.methods.portfolio.internal;

import java.util.Arrays;

/**
 * One Anticor expert.
 *
 * <p>Source: Borodin, El-Yaniv and Gogan, JAIR 21, 2004, figure 1. Over the windows LX1 (days t −
 * 2w + 1 to t − w) and LX2 (the last w days) of log relatives, M_ij = corr(LX1_i, LX2_j), and asset
 * i claims to give to j, if mean(LX2_i) ≥ mean(LX2_j) and M_ij > 0, the amount M_ij + max(0, −M_ii)
 * + max(0, −M_jj). What i holds goes to all j in proportion to their claims.
 *
 * <p>Departures: the weights drift before the transfer only where asked; comparisons have a
 * tolerance of 1e-12, and a sum of squares up to 1e-20 counts as no variance, so that rounding
 * decides nothing.
 *
 * <p>For windows from 8 days on Σ_u LX1_ui·LX2_uj slides: a product enters and one leaves each day.
 * It is summed anew after as many days as the window has, at least 16, so that no rounding stays
 * for long. Shorter windows may hold returns so much alike that only centred sums keep their
 * precision.
 */
final class AnticorExpert {

    private static final double TIE = 1e-12;
    private static final double STILL = 1e-20;
    private static final double TINY = 1e-300; // keeps 0/0 at 0
    private static final int SHORT = 8;
    private static final int LEAST_AGE = 16;

    private final int w;
    private final double[] b;
    private final double[][] products;
    private final Window means;
    private final Window scales;
    private final double[] none;
    private final double[] negative;
    private final double[] claim;
    private final double[] next;
    private int age;

    AnticorExpert(int n, int w) {
        this.w = w;
        b = new double[n];
        Arrays.fill(b, 1.0 / n);
        products = new double[n][n];
        means = new Window(w + 1, n);
        scales = new Window(w + 1, n);
        none = new double[n];
        negative = new double[n];
        claim = new double[n];
        next = new double[n];
    }

    /** The portfolio for tomorrow; not to be changed. */
    double[] weights() {
        return b;
    }

    /** Lets the weights drift: b_i ← b_i·x_i/<b,x>. */
    void drift(double[] x, double r) {
        for (int i = 0; i < b.length; i++) {
            b[i] *= x[i] / r;
        }
    }

    /**
     * Moves the weights, once there are 2w days.
     *
     * @param past the log relatives: at least w rows, 2w + 1 when full
     * @param mean the mean of the last w rows
     * @param squares the sum of squares about it
     */
    void observe(Window past, double[] mean, double[] squares) {
        means.add(mean);
        double[] scale = scales.next();
        for (int i = 0; i < scale.length; i++) {
            scale[i] = squares[i] > STILL ? 1 / Math.sqrt(squares[i]) : 0;
        }
        if (past.size() < 2 * w) {
            return;
        }
        if (w < SHORT) {
            sum(past, means.row(w), means.row(0));
        } else if (past.size() == 2 * w || age == Math.max(w, LEAST_AGE)) {
            sum(past, none, none);
        } else {
            slide(past.row(w), past.row(0), past.row(2 * w), past.row(w));
        }
        double[] mean1 = w < SHORT ? none : means.row(w);
        transfer(mean1, means.row(0), scales.row(w), scales.row(0));
    }

    void exchange(Memory memory) {
        age = memory.whole(age);
        memory.array(b);
        memory.matrix(products);
        means.exchange(memory);
        scales.exchange(memory);
    }

    /** Sums the products of all pairs of days, less the given means. */
    private void sum(Window past, double[] mean1, double[] mean2) {
        for (double[] row : products) {
            Arrays.fill(row, 0);
        }
        for (int u = 0; u < w; u++) {
            double[] early = past.row(w + u);
            double[] late = past.row(u);
            for (int i = 0; i < early.length; i++) {
                double e = early[i] - mean1[i];
                double[] row = products[i];
                for (int j = 0; j < row.length; j++) {
                    row[j] += e * (late[j] - mean2[j]);
                }
            }
        }
        age = 1;
    }

    /** Adds the newest pair of days and takes away the oldest. */
    private void slide(double[] early, double[] late, double[] oldEarly, double[] oldLate) {
        for (int i = 0; i < early.length; i++) {
            double e = early[i];
            double o = oldEarly[i];
            double[] row = products[i];
            for (int j = 0; j < row.length; j++) {
                row[j] += e * late[j] - o * oldLate[j];
            }
        }
        age++;
    }

    private void transfer(double[] mean1, double[] mean2, double[] scale1, double[] scale2) {
        int n = b.length;
        for (int i = 0; i < n; i++) { // max(0, −M_ii)
            double m = (products[i][i] - w * mean1[i] * mean2[i]) * scale1[i] * scale2[i];
            negative[i] = Math.max(0, -m);
        }
        Arrays.fill(next, 0);
        for (int i = 0; i < n; i++) {
            if (b[i] > 0) {
                claims(i, w * mean1[i], mean2, scale1[i], scale2);
                double total = sum(claim);
                if (total > 0) {
                    double share = b[i] / total;
                    for (int j = 0; j < next.length; j++) {
                        next[j] += share * claim[j];
                    }
                } else {
                    next[i] += b[i];
                }
            }
        }
        double all = sum(next);
        for (int i = 0; i < n; i++) {
            b[i] = next[i] / all;
        }
    }

    /** Fills in what asset i claims to give to each j. */
    private void claims(int i, double sum1, double[] mean2, double scale1, double[] scale2) {
        double[] row = products[i];
        double[] out = claim;
        double[] bonus = negative;
        double own = bonus[i];
        double least = mean2[i] + TIE;
        for (int j = 0; j < out.length; j++) {
            double m = (row[j] - sum1 * mean2[j]) * scale1 * scale2[j]; // M_ij
            double p = m - TIE;
            double q = least - mean2[j];
            // 1 where p and q are above 0, else 0: without a branch, for vector instructions
            double both = (p + Math.abs(p)) * (q + Math.abs(q)) / (4 * p * q + TINY);
            out[j] = both * (m + own + bonus[j]);
        }
    }

    private static double sum(double[] values) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 7 < values.length; i += 8) { // four chains of additions run side by side
            s0 += values[i] + values[i + 1];
            s1 += values[i + 2] + values[i + 3];
            s2 += values[i + 4] + values[i + 5];
            s3 += values[i + 6] + values[i + 7];
        }
        for (; i < values.length; i++) {
            s0 += values[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
