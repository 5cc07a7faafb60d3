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
 */
final class AnticorExperts {

    private static final double TIE = 1e-12;
    private static final double STILL = 1e-20;

    private final int first;
    private final Window past;
    private final Window[] scales;
    private final double[][] b;
    private final double[] wealth;
    private final double[] returns;
    private final double[][] early;
    private final double[][] late;
    private final double[] mean;
    private final double[] negative;
    private final double[] claim;
    private final double[] next;

    /** Experts on n assets with the windows {@code first} to {@code last}. */
    AnticorExperts(int n, int first, int last) {
        int experts = last - first + 1;
        this.first = first;
        past = new Window(2 * last, n);
        scales = new Window[experts];
        Arrays.setAll(scales, k -> new Window(first + k + 1, n));
        b = new double[experts][n];
        for (double[] row : b) {
            Arrays.fill(row, 1.0 / n);
        }
        wealth = new double[experts];
        Arrays.fill(wealth, 1.0 / experts);
        returns = new double[experts];
        early = new double[last][];
        late = new double[last][n];
        mean = new double[n];
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
        for (int k = 0; k < b.length && past.size() >= first + k; k++) {
            transfer(first + k, scales[k], b[k]);
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
        for (Window scale : scales) {
            scale.exchange(memory);
        }
        memory.matrix(b);
        memory.array(wealth);
    }

    /** Moves the weights of one expert, once there are 2w days. */
    private void transfer(int w, Window scales, double[] weights) {
        boolean whole = past.size() >= 2 * w;
        for (int u = 0; u < w; u++) {
            early[u] = past.row(whole ? w + u : u);
        }
        double[] scaleLate = scales.next();
        centre(w, scaleLate);
        if (!whole) {
            return;
        }
        double[] scaleEarly = scales.row(w); // the early window was the late one w days ago
        for (int i = 0; i < negative.length; i++) {
            negative[i] = Math.max(0, negative[i] * scaleEarly[i] * scaleLate[i]); // max(0, −M_ii)
        }
        Arrays.fill(next, 0);
        int n = weights.length;
        for (int i = 0; i < n; i++) {
            if (weights[i] > 0) {
                products(i, w);
                double share = share(i, scaleEarly[i], scaleLate, weights);
                for (int j = 0; j < next.length; j++) {
                    next[j] += share * claim[j];
                }
            }
        }
        double sum = sum(next);
        for (int i = 0; i < n; i++) {
            weights[i] = next[i] / sum;
        }
    }

    /**
     * Turns Σ LX1_i·LX2_j into claims, and returns the part of b_i per claim; what has no claim
     * stays.
     */
    private double share(int i, double scale, double[] scaleLate, double[] weights) {
        double least = mean[i] + TIE;
        double own = negative[i];
        for (int j = 0; j < claim.length; j++) {
            double m = claim[j] * scale * scaleLate[j]; // M_ij
            // a mask from the signs: half of all branches here would be guessed wrong
            long positive = Double.doubleToRawLongBits(TIE - m);
            long richer = Double.doubleToRawLongBits(mean[j] - least);
            long amount = Double.doubleToRawLongBits(m + own + negative[j]);
            claim[j] = Double.longBitsToDouble(amount & (positive & richer) >> 63);
        }
        double total = sum(claim);
        if (total > 0) {
            return weights[i] / total;
        }
        next[i] += weights[i];
        return 0;
    }

    /** Fills in Σ_u LX1_ui·LX2_uj; LX1 need not be centred where LX2 is. */
    private void products(int i, int w) {
        Arrays.fill(claim, 0);
        int u = 0;
        for (; u + 3 < w; u += 4) {
            four(u, i);
        }
        for (; u < w; u++) {
            double e = early[u][i];
            double[] l = late[u];
            for (int j = 0; j < l.length; j++) {
                claim[j] += e * l[j];
            }
        }
    }

    private void four(int u, int i) {
        double e0 = early[u][i];
        double e1 = early[u + 1][i];
        double e2 = early[u + 2][i];
        double e3 = early[u + 3][i];
        double[] sums = claim;
        double[] l0 = late[u];
        double[] l1 = late[u + 1];
        double[] l2 = late[u + 2];
        double[] l3 = late[u + 3];
        for (int j = 0; j < sums.length; j++) {
            sums[j] += e0 * l0[j] + e1 * l1[j] + e2 * l2[j] + e3 * l3[j];
        }
    }

    /**
     * Centres the last w rows; leaves their mean, 1/√(sum of squares), and −Σ LX1_i·LX2_i in {@code
     * negative}.
     */
    private void centre(int w, double[] scale) {
        Arrays.fill(mean, 0);
        for (int u = w - 1; u >= 0; u--) {
            double[] row = past.row(u);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= w;
        }
        Arrays.fill(scale, 0);
        Arrays.fill(negative, 0);
        for (int u = 0; u < w; u++) {
            double[] row = past.row(u);
            double[] e = early[u];
            double[] centred = late[u];
            for (int i = 0; i < mean.length; i++) {
                double d = row[i] - mean[i];
                centred[i] = d;
                scale[i] += d * d;
                negative[i] -= e[i] * d;
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
