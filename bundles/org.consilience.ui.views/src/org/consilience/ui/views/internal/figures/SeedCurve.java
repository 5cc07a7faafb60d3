package org.consilience.ui.views.internal.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consilience.api.figure.Series;

/**
 * One arm over its steps: mean, spread, lowest and highest of its seeds on the union of their
 * steps. At a step that some seeds lack, the others count; a seed that is NaN makes the mean NaN,
 * so that it is not overlooked.
 */
final class SeedCurve {

    private final long[] steps;
    private final double[] mean;
    private final double[] squares;
    private final double[] low;
    private final double[] high;
    private final int[] count;
    private int seeds;

    private SeedCurve(long[] steps) {
        this.steps = steps;
        mean = new double[steps.length];
        squares = new double[steps.length];
        low = new double[steps.length];
        high = new double[steps.length];
        count = new int[steps.length];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }

    /**
     * Gathers seeds, in time linear in their points.
     *
     * @param seeds the points of each
     */
    static SeedCurve of(List<Points> seeds) {
        SeedCurve curve = new SeedCurve(union(seeds));
        seeds.forEach(curve::add);
        return curve;
    }

    /** Returns the number of steps. */
    int size() {
        return steps.length;
    }

    /** Returns the number of seeds. */
    int seeds() {
        return seeds;
    }

    /**
     * Returns the mean with its band; none if there is one seed of whole points.
     *
     * @param name the words in the legend
     * @param band which band
     */
    Series series(String name, Band band) {
        double[] x = new double[steps.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = steps[i];
        }
        if (seeds < 2 && Arrays.equals(low, high)) {
            return Series.of(name, x, mean.clone());
        }
        return band == Band.INTERVAL && seeds > 1
                ? interval(name, x)
                : new Series(name, x, mean.clone(), low.clone(), high.clone());
    }

    private Series interval(String name, double[] x) {
        double[] reach = new double[seeds + 1];
        for (int n = 2; n <= seeds; n++) {
            reach[n] = Student.reach(n - 1);
        }
        double[] from = new double[x.length];
        double[] to = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int n = count[i];
            double half = n < 2 ? Double.NaN : reach[n] * Math.sqrt(squares[i] / (n - 1) / n);
            from[i] = mean[i] - half;
            to[i] = mean[i] + half;
        }
        return new Series(name, x, mean.clone(), from, to);
    }

    /** Adds a seed by Welford's update, whose sum of squares keeps its digits. */
    private void add(Points seed) {
        seeds++;
        int at = 0;
        for (int i = 0; i < seed.size(); i++) {
            while (steps[at] != seed.steps()[i]) {
                at++;
            }
            double value = seed.values()[i];
            double away = value - mean[at];
            mean[at] += away / ++count[at];
            squares[at] += away * (value - mean[at]);
            low[at] = Math.min(low[at], seed.low()[i]);
            high[at] = Math.max(high[at], seed.high()[i]);
        }
    }

    /** Merges neighbours until one is left, so that no point is touched more than log times. */
    private static long[] union(List<Points> seeds) {
        List<long[]> left = new ArrayList<>();
        for (Points seed : seeds) {
            if (left.isEmpty() || !Arrays.equals(left.get(left.size() - 1), seed.steps())) {
                left.add(seed.steps());
            }
        }
        while (left.size() > 1) {
            List<long[]> next = new ArrayList<>();
            for (int i = 0; i + 1 < left.size(); i += 2) {
                next.add(merged(left.get(i), left.get(i + 1)));
            }
            if (left.size() % 2 != 0) {
                next.add(left.get(left.size() - 1));
            }
            left = next;
        }
        return left.isEmpty() ? new long[0] : left.get(0);
    }

    private static long[] merged(long[] a, long[] b) {
        long[] all = new long[a.length + b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            boolean fromA = j == b.length || i < a.length && a[i] <= b[j];
            long step = fromA ? a[i++] : b[j++];
            if (n == 0 || all[n - 1] != step) {
                all[n++] = step;
            }
        }
        return n == all.length ? all : Arrays.copyOf(all, n);
    }
}
