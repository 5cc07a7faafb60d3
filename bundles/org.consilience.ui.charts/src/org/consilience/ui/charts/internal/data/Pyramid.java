package org.consilience.ui.charts.internal.data;

/** Answers what the least and the greatest of any stretch of a long array are, in a few steps. */
public final class Pyramid {

    private static final int FACTOR = 32;

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
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = block * FACTOR; i < (block + 1) * FACTOR; i++) {
                double l = level == 0 ? values[i] : least[level - 1][i];
                double h = level == 0 ? values[i] : greatest[level - 1][i];
                if (l < low && (level > 0 || l > Double.NEGATIVE_INFINITY)) {
                    low = l;
                }
                if (h > high && (level > 0 || h < Double.POSITIVE_INFINITY)) {
                    high = h;
                }
            }
            lows[block] = low;
            highs[block] = high;
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
        return new Extent(least(from, to), greatest(from, to));
    }

    /**
     * Returns the least finite number of a stretch.
     *
     * @param from its first index
     * @param to the index after its last
     * @return positive infinity if there is none
     */
    public double least(int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        int level = -1;
        int a = from;
        int b = to;
        while (a < b) {
            boolean top = level + 1 == least.length;
            int nextA = (a + FACTOR - 1) / FACTOR;
            int nextB = top ? 0 : Math.min(b / FACTOR, least[level + 1].length);
            int end = top || nextA >= nextB ? b : nextA * FACTOR;
            for (int i = a; i < end; i++) {
                low = Math.min(low, lowAt(level, i));
            }
            if (end == b) {
                break;
            }
            for (int i = nextB * FACTOR; i < b; i++) {
                low = Math.min(low, lowAt(level, i));
            }
            level++;
            a = nextA;
            b = nextB;
        }
        return low;
    }

    /**
     * Returns the greatest finite number of a stretch.
     *
     * @param from its first index
     * @param to the index after its last
     * @return negative infinity if there is none
     */
    public double greatest(int from, int to) {
        double high = Double.NEGATIVE_INFINITY;
        int level = -1;
        int a = from;
        int b = to;
        while (a < b) {
            boolean top = level + 1 == greatest.length;
            int nextA = (a + FACTOR - 1) / FACTOR;
            int nextB = top ? 0 : Math.min(b / FACTOR, greatest[level + 1].length);
            int end = top || nextA >= nextB ? b : nextA * FACTOR;
            for (int i = a; i < end; i++) {
                high = Math.max(high, highAt(level, i));
            }
            if (end == b) {
                break;
            }
            for (int i = nextB * FACTOR; i < b; i++) {
                high = Math.max(high, highAt(level, i));
            }
            level++;
            a = nextA;
            b = nextB;
        }
        return high;
    }

    private double lowAt(int level, int i) {
        if (level >= 0) {
            return least[level][i];
        }
        return Double.isFinite(values[i]) ? values[i] : Double.POSITIVE_INFINITY;
    }

    private double highAt(int level, int i) {
        if (level >= 0) {
            return greatest[level][i];
        }
        return Double.isFinite(values[i]) ? values[i] : Double.NEGATIVE_INFINITY;
    }
}
