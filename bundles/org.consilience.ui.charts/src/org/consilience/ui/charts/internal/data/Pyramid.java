package org.consilience.ui.charts.internal.data;

/** Answers what the least and the greatest of any stretch of a long array are, in a few steps. */
public final class Pyramid {

    private static final int FACTOR = 8;

    private final double[] values;
    private final double[][] least;
    private final double[][] greatest;

    /**
     * Builds the levels above an array.
     *
     * @param values any numbers, not copied; those that are not finite are left out
     */
    public Pyramid(double[] values) {
        this.values = values;
        int levels = 0;
        for (int n = values.length / FACTOR; n > 0; n /= FACTOR) {
            levels++;
        }
        least = new double[levels][];
        greatest = new double[levels][];
        for (int level = 0; level < levels; level++) {
            build(level);
        }
    }

    private void build(int level) {
        int below = level == 0 ? values.length : least[level - 1].length;
        int n = below / FACTOR;
        double[] lows = new double[n];
        double[] highs = new double[n];
        for (int block = 0; block < n; block++) {
            double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            scan(level - 1, block * FACTOR, (block + 1) * FACTOR, ends);
            lows[block] = ends[0];
            highs[block] = ends[1];
        }
        least[level] = lows;
        greatest[level] = highs;
    }

    /**
     * Returns the extent of a stretch.
     *
     * @param from its first index
     * @param to the index after its last
     * @return empty if no number in it is finite
     */
    public Extent extent(int from, int to) {
        double[] ends = new double[2];
        ends(from, to, ends);
        return new Extent(ends[0], ends[1]);
    }

    /**
     * Finds the least and the greatest finite number of a stretch.
     *
     * @param from its first index
     * @param to the index after its last
     * @param ends takes them; the first is greater than the second if there is none
     */
    public void ends(int from, int to, double[] ends) {
        ends[0] = Double.POSITIVE_INFINITY;
        ends[1] = Double.NEGATIVE_INFINITY;
        int level = -1;
        int a = from;
        int b = to;
        while (a < b) {
            boolean top = level + 1 == least.length;
            int nextA = (a + FACTOR - 1) / FACTOR;
            int nextB = top ? 0 : Math.min(b / FACTOR, least[level + 1].length);
            if (nextA >= nextB) {
                scan(level, a, b, ends);
                return;
            }
            scan(level, a, nextA * FACTOR, ends);
            scan(level, nextB * FACTOR, b, ends);
            level++;
            a = nextA;
            b = nextB;
        }
    }

    private void scan(int level, int from, int to, double[] ends) {
        double[] lows = level < 0 ? values : least[level];
        double[] highs = level < 0 ? values : greatest[level];
        double low = ends[0];
        double high = ends[1];
        for (int i = from; i < to; i++) {
            double l = lows[i];
            double h = highs[i];
            if (l < low && l > Double.NEGATIVE_INFINITY) {
                low = l;
            }
            if (h > high && h < Double.POSITIVE_INFINITY) {
                high = h;
            }
        }
        ends[0] = low;
        ends[1] = high;
    }
}
