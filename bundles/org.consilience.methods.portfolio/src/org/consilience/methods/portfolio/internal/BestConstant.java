package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import org.consilience.api.data.MarketHistory;

/**
 * The best constant rebalanced portfolio in hindsight: max_b Σ_t log<b,x_t> over the simplex.
 *
 * <p>The objective is concave and self-concordant. Each step maximises its second-order model over
 * the simplex exactly and goes 1/(1 + decrement) of the way, as in Nesterov and Nemirovskii,
 * Interior-Point Polynomial Algorithms, 1994, section 2.2; full steps near the end make it
 * quadratic. With g_i = (1/T)Σ_t x_t,i/<b,x_t>, max_i g_i − 1 bounds the gap of the daily growth,
 * so the end is certain.
 *
 * @param weights b, on the simplex
 * @param logWealth Σ_t log<b,x_t>
 * @param gap max_i g_i − 1, a bound on how much more any portfolio grows a day
 */
public record BestConstant(double[] weights, double logWealth, double gap) {

    private static final int STEPS = 200;
    private static final double GAP = 1e-12;

    /**
     * Finds the best portfolio of a market.
     *
     * @param market the market
     */
    public static BestConstant of(MarketHistory market) {
        return of(market.relatives(), market.length());
    }

    /**
     * Finds the best constant mixture.
     *
     * @param x {@code [T][N]} positive returns
     * @param days how many rows count, at least 1
     */
    public static BestConstant of(double[][] x, int days) {
        int n = x[0].length;
        double[] b = new double[n];
        Arrays.fill(b, 1.0 / n);
        double[] g = new double[n];
        double[][] h = new double[n][n];
        double[] p = new double[n];
        double[] z = new double[n];
        QuadraticSimplex model = new QuadraticSimplex(n);
        double log = factors(x, days, b, g, h);
        for (int step = 0; step < STEPS && max(g) - 1 > GAP; step++) {
            for (int i = 0; i < n; i++) {
                p[i] = g[i];
                for (int j = 0; j < n; j++) {
                    p[i] += h[i][j] * b[j]; // g·(z − b) − ½(z − b)ᵀH(z − b), as a function of z
                }
                z[i] = b[i];
            }
            model.minimise(h, p, z);
            double decrement = 0;
            for (int i = 0; i < n; i++) {
                double row = 0;
                for (int j = 0; j < n; j++) {
                    row += h[i][j] * (z[j] - b[j]);
                }
                decrement += row * (z[i] - b[i]);
            }
            double root = Math.sqrt(Math.max(decrement, 0) * days);
            double way = root < 0.25 ? 1 : 1 / (1 + root);
            for (int i = 0; i < n; i++) {
                b[i] += way * (z[i] - b[i]);
            }
            log = factors(x, days, b, g, h);
        }
        return new BestConstant(b, log, max(g) - 1);
    }

    /** Fills in the gradient g and minus the Hessian H of the mean growth; returns Σ log<b,x>. */
    private static double factors(double[][] x, int days, double[] b, double[] g, double[][] h) {
        int n = b.length;
        double[] y = new double[n];
        Arrays.fill(g, 0);
        for (double[] row : h) {
            Arrays.fill(row, 0);
        }
        double log = 0;
        for (int t = 0; t < days; t++) {
            double[] row = x[t];
            double r = 0;
            for (int i = 0; i < n; i++) {
                r += b[i] * row[i];
            }
            log += Math.log(r);
            for (int i = 0; i < n; i++) {
                y[i] = row[i] / r;
                g[i] += y[i];
            }
            for (int i = 0; i < n; i++) {
                double yi = y[i];
                double[] hi = h[i];
                for (int j = 0; j < n; j++) {
                    hi[j] += yi * y[j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            g[i] /= days;
            for (int j = 0; j < n; j++) {
                h[i][j] /= days;
            }
        }
        for (int i = 0; i < n; i++) {
            h[i][i] *= 1 + 1e-13; // assets that move alike leave H singular
        }
        return log;
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
