package org.consilience.api.figure;

/** Shortens long curves for drawing: keeps the ends and the extremes of every stretch. */
public final class Thinning {

    private Thinning() {}

    /**
     * Shortens a curve to a number of points, keeping in every stretch its lowest and its highest
     * value, so that no spike is lost.
     *
     * @param name the words in the legend
     * @param x the abscissae, increasing
     * @param y the ordinates, as many
     * @param points the most points to keep, at least 4
     * @return the curve itself if it is short enough, else one of at most {@code points} points
     */
    public static Series of(String name, double[] x, double[] y, int points) {
        int n = x.length;
        if (n <= points) {
            return Series.of(name, x.clone(), y.clone());
        }
        int stretches = Math.max(1, (points - 2) / 2);
        double[] keptX = new double[2 * stretches + 2];
        double[] keptY = new double[keptX.length];
        int kept = 0;
        keptX[kept] = x[0];
        keptY[kept++] = y[0];
        for (int s = 0; s < stretches; s++) {
            int from = 1 + (int) ((long) s * (n - 2) / stretches);
            int to = 1 + (int) ((long) (s + 1) * (n - 2) / stretches);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                low = y[i] < y[low] || Double.isNaN(y[low]) ? i : low;
                high = y[i] > y[high] || Double.isNaN(y[high]) ? i : high;
            }
            int first = Math.min(low, high);
            int second = Math.max(low, high);
            keptX[kept] = x[first];
            keptY[kept++] = y[first];
            if (second != first) {
                keptX[kept] = x[second];
                keptY[kept++] = y[second];
            }
        }
        keptX[kept] = x[n - 1];
        keptY[kept++] = y[n - 1];
        return Series.of(
                name, java.util.Arrays.copyOf(keptX, kept), java.util.Arrays.copyOf(keptY, kept));
    }
}
