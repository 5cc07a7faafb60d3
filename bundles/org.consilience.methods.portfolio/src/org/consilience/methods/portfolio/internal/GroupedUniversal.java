package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import org.consilience.api.Seeds;

/** Universal combinations of groups of neighbours, combined universally. */
public final class GroupedUniversal implements Strategy {

    private final int[] start;
    private final Universal[] inner;
    private final Universal outer;
    private final double[] shares;
    private final double[] weights;
    private final double[][] within;
    private final double[][] returns;
    private final double[] gains;

    /**
     * Divides k components into as few groups as possible, of sizes as equal as possible.
     *
     * @param k the number of components
     * @param size the most components of a group
     * @param alpha α of every combination
     * @param gamma γ of every combination
     * @param particles P of every combination
     * @param seed the source of the particles
     */
    public GroupedUniversal(int k, int size, double alpha, double gamma, int particles, long seed) {
        int groups = groups(k, size);
        start = new int[groups + 1];
        inner = new Universal[groups];
        within = new double[groups][];
        returns = new double[groups][];
        for (int g = 0; g < groups; g++) {
            start[g + 1] = (int) ((g + 1L) * k / groups);
            int width = start[g + 1] - start[g];
            inner[g] =
                    new Universal(width, alpha, gamma, particles, Seeds.derive(seed, "group", g));
            within[g] = new double[width];
            returns[g] = new double[width];
        }
        outer = new Universal(groups, alpha, gamma, particles, Seeds.derive(seed, "groups"));
        shares = new double[groups];
        gains = new double[groups];
        weights = new double[k];
    }

    /** Returns the number of groups of at most {@code size} that {@code k} components make. */
    public static int groups(int k, int size) {
        return (k + size - 1) / size;
    }

    @Override
    public void portfolio(double[] b) {
        combine();
        System.arraycopy(weights, 0, b, 0, weights.length);
    }

    private void combine() {
        outer.portfolio(shares);
        for (int g = 0; g < inner.length; g++) {
            inner[g].portfolio(within[g]);
            for (int j = 0; j < within[g].length; j++) {
                weights[start[g] + j] = shares[g] * within[g][j];
            }
        }
    }

    @Override
    public void observe(double[] y) {
        Arrays.fill(gains, 0);
        for (int g = 0; g < inner.length; g++) {
            inner[g].portfolio(within[g]);
            for (int j = 0; j < within[g].length; j++) {
                returns[g][j] = y[start[g] + j];
                gains[g] += within[g][j] * returns[g][j];
            }
            inner[g].observe(returns[g]);
        }
        outer.observe(gains);
    }

    @Override
    public void exchange(Memory memory) {
        for (Universal group : inner) {
            group.exchange(memory);
        }
        outer.exchange(memory);
    }
}
