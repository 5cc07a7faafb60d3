package org.consilience.methods.portfolio.internal;

import java.util.Arrays;

/**
 * Anticor experts with consecutive windows, and the wealth that each of them holds.
 *
 * <p>Source: Borodin, El-Yaniv and Gogan, JAIR 21, 2004, figure 1. Over the windows LX1 (days t −
 * 2w + 1 to t − w) and LX2 (the last w days) of log relatives, M_ij = corr(LX1_i, LX2_j), and asset
 * i claims to give to j, if mean(LX2_i) ≥ mean(LX2_j) and M_ij > 0, the amount M_ij + max(0, −M_ii)
 * + max(0, −M_jj). What i holds goes to all j in proportion to their claims.
 *
 * <p>Departures: the weights are not drifted before the transfer; comparisons have a tolerance of
 * 1e-12, and a sum of squares up to 1e-20 counts as no variance, so that rounding decides nothing.
 * As i gives away all or nothing, only rows of M with b_i > 0 are computed.
 */
final class AnticorExperts {

    private static final double TIE = 1e-12;
    private static final double STILL = 1e-20;
    private static final double HUGE = 1e300; // turns what is above 0 into at least 1

    private final int first;
    private final Window past;
    private final double[][] b;
    private final double[] wealth;
    private final double[] returns;
    private final double[][] early;
    private final double[][] late;
    private final double[] mean;
    private final double[] scaleEarly;
    private final double[] scaleLate;
    private final double[] negative;
    private final double[] claim;
    private final double[] next;

    /** Experts on n assets with the windows {@code first} to {@code last}. */
    AnticorExperts(int n, int first, int last) {
        int experts = last - first + 1;
        this.first = first;
        past = new Window(2 * last, n);
        b = new double[experts][n];
        for (double[] row : b) {
            Arrays.fill(row, 1.0 / n);
        }
        wealth = new double[experts];
        Arrays.fill(wealth, 1.0 / experts);
        returns = new double[experts];
        early = new double[last][n];
        late = new double[last][n];
        mean = new double[n];
        scaleEarly = new double[n];
        scaleLate = new double[n];
        negative = new double[n];
        claim = new double[n];
        next = new double[n];
    }

    /** Today's return of each expert. */
    double[] returns() {
        return returns;
    }

    /** Lets every expert earn today's return and choose tomorrow's portfolio. */
    void observe(double[] x) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
            double r = 0;
            for (int i = 0; i < x.length; i++) {
                r += b[k][i] * x[i];
            }
            returns[k] = r;
            wealth[k] *= r;
            sum += wealth[k];
        }
        for (int k = 0; k < b.length; k++) {
            wealth[k] /= sum;
        }
        double[] log = past.next();
        for (int i = 0; i < log.length; i++) {
            log[i] = Math.log(x[i]);
        }
        for (int k = 0; k < b.length && past.size() >= 2 * (first + k); k++) {
            transfer(first + k, b[k]);
        }
    }

    /** Writes the experts' portfolios weighted by their wealth. */
    void combine(double[] portfolio) {
        combine(wealth, portfolio);
    }

    /** Writes the experts' portfolios weighted by given shares. */
    void combine(double[] shares, double[] portfolio) {
        Arrays.fill(portfolio, 0);
        for (int k = 0; k < b.length; k++) {
            double share = shares[k];
            double[] bk = b[k];
            for (int i = 0; i < portfolio.length; i++) {
                portfolio[i] += share * bk[i];
            }
        }
    }

    void exchange(Memory memory) {
        past.exchange(memory);
        memory.matrix(b);
        memory.array(wealth);
    }

    private void transfer(int w, double[] weights) {
        centre(w, w, early, scaleEarly);
        centre(0, w, late, scaleLate);
        Arrays.fill(negative, 0);
        for (int u = 0; u < w; u++) {
            double[] e = early[u];
            double[] l = late[u];
            for (int i = 0; i < negative.length; i++) {
                negative[i] -= e[i] * l[i];
            }
        }
        for (int i = 0; i < negative.length; i++) {
            negative[i] = Math.max(0, negative[i] * scaleEarly[i] * scaleLate[i]); // max(0, −M_ii)
        }
        Arrays.fill(next, 0);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                double claims = claims(i, w);
                if (claims > 0) {
                    double share = weights[i] / claims;
                    for (int j = 0; j < next.length; j++) {
                        next[j] += share * claim[j];
                    }
                } else {
                    next[i] += weights[i];
                }
            }
        }
        double sum = 0;
        for (double value : next) {
            sum += value;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = next[i] / sum;
        }
    }

    /** Fills in what asset i claims to give to each j, and returns the sum. */
    private double claims(int i, int w) {
        Arrays.fill(claim, 0);
        int u = 0;
        for (; u + 3 < w; u += 4) {
            addScaled(u, early[u][i], early[u + 1][i], early[u + 2][i], early[u + 3][i]);
        }
        for (; u < w; u++) {
            double e = early[u][i];
            double[] l = late[u];
            for (int j = 0; j < claim.length; j++) {
                claim[j] = Math.fma(e, l[j], claim[j]);
            }
        }
        double least = mean[i] + TIE;
        double scale = scaleEarly[i];
        double own = negative[i];
        for (int j = 0; j < claim.length; j++) { // without branches, for vector instructions
            double m = claim[j] * scale * scaleLate[j]; // M_ij
            double positive = Math.min(1, Math.max(0, m - TIE) * HUGE);
            double richer = Math.min(1, Math.max(0, least - mean[j]) * HUGE);
            claim[j] = positive * richer * (m + own + negative[j]);
        }
        return sum(claim);
    }

    /** Adds four rows of LX2 to the claims, in one pass over them. */
    private void addScaled(int u, double e0, double e1, double e2, double e3) {
        double[] l0 = late[u];
        double[] l1 = late[u + 1];
        double[] l2 = late[u + 2];
        double[] l3 = late[u + 3];
        for (int j = 0; j < claim.length; j++) {
            double lower = Math.fma(e0, l0[j], Math.fma(e1, l1[j], claim[j]));
            claim[j] = Math.fma(e2, l2[j], Math.fma(e3, l3[j], lower));
        }
    }

    /** Centres the w rows from an age on; leaves their mean and 1/√(sum of squares). */
    private void centre(int age, int w, double[][] rows, double[] scale) {
        Arrays.fill(mean, 0);
        for (int u = w - 1; u >= 0; u--) {
            double[] row = past.row(age + u);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= w;
        }
        Arrays.fill(scale, 0);
        for (int u = 0; u < w; u++) {
            double[] row = past.row(age + u);
            double[] centred = rows[u];
            for (int i = 0; i < mean.length; i++) {
                double d = row[i] - mean[i];
                centred[i] = d;
                scale[i] += d * d;
            }
        }
        for (int i = 0; i < scale.length; i++) {
            scale[i] = scale[i] > STILL ? 1 / Math.sqrt(scale[i]) : 0;
        }
    }

    private static double sum(double[] values) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            even += values[i] + values[i + 1];
            odd += values[i + 2] + values[i + 3];
        }
        for (; i < values.length; i++) {
            even += values[i];
        }
        return even + odd;
    }
}
