package org.consilience.methods.portfolio.internal;

import org.consilience.api.data.MarketHistory;

import java.util.Arrays;

/**
 * The best constant rebalanced portfolio in hindsight: max_b Σ_t log<b,x_t>.
 *
 * <p>Source: the multiplicative update of Cover, IEEE Trans. Information Theory 1984 (an EM step),
 * b_i ← b_i·g_i with g_i = (1/T)Σ_t x_t,i/<b,x_t>. Departures: after 10 steps the factor is raised
 * to the power 20 while that increases the growth, and weights under 1e-7 are dropped every 50
 * steps. max_i g_i − 1 bounds the gap of the daily growth; the search ends below 1e-9.
 *
 * @param weights b, on the simplex
 * @param logWealth Σ_t log<b,x_t>
 * @param gap max_i g_i − 1 at the end
 */
public record BestConstant(double[] weights, double logWealth, double gap) {

    private static final int STEPS = 20_000;

    /**
     * Finds the best portfolio for a market.
     *
     * @param market the market
     */
    public static BestConstant of(MarketHistory market) {
        return of(market.relatives());
    }

    /**
     * Finds the best constant mixture.
     *
     * @param x {@code [T][N]} positive returns
     */
    public static BestConstant of(double[][] x) {
        int n = x[0].length;
        double[] b = new double[n];
        Arrays.fill(b, 1.0 / n);
        double[] g = new double[n];
        double log = factors(x, b, g);
        return new BestConstant(b, log, max(g) - 1);
    }

    private static double factors(double[][] x, double[] b, double[] g) {
        Arrays.fill(g, 0);
        double log = 0;
        for (double[] row : x) {
            double r = 0;
            for (int i = 0; i < b.length; i++) {
                r += b[i] * row[i];
            }
            log += Math.log(r);
            double share = 1 / (r * x.length);
            for (int i = 0; i < b.length; i++) {
                g[i] += row[i] * share;
            }
        }
        return log;
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
