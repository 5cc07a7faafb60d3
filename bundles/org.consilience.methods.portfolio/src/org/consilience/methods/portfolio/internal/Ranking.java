package org.consilience.methods.portfolio.internal;

import java.util.Arrays;

/**
 * Sums of log returns and who leads. Sums closer than 1e-12 count as equal, and the first asset
 * goes first, so that rounding decides nothing.
 */
public final class Ranking {

    private static final double TIE = 1e-12;

    private final double[] score;

    /**
     * Prepares rankings.
     *
     * @param n the number of assets
     */
    public Ranking(int n) {
        score = new double[n];
    }

    /** Sets all sums to 0. */
    public void clear() {
        Arrays.fill(score, 0);
    }

    /**
     * Adds a row to the sums.
     *
     * @param row one value an asset
     */
    public void add(double[] row) {
        for (int i = 0; i < score.length; i++) {
            score[i] += row[i];
        }
    }

    /** Changes the sign of all sums. */
    public void reverse() {
        for (int i = 0; i < score.length; i++) {
            score[i] = -score[i];
        }
    }

    /**
     * Writes equal weights on the leaders; the sums are used up.
     *
     * @param m how many lead, at most all
     * @param b receives the portfolio
     */
    public void best(int m, double[] b) {
        int held = Math.min(m, b.length);
        Arrays.fill(b, 0);
        for (int k = 0; k < held; k++) {
            int best = -1;
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < b.length; i++) {
                if (score[i] > top + TIE) {
                    top = score[i];
                    best = i;
                }
            }
            b[best] = 1.0 / held;
            score[best] = Double.NEGATIVE_INFINITY;
        }
    }
}
