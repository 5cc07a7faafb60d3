package org.consilience.ui.views.internal.figures;

import java.util.Arrays;
import java.util.List;
import org.consilience.api.Measure;
import org.consilience.engine.log.Pyramid;
import org.consilience.engine.log.ScalarSeries;

/**
 * The points of one seed, a point a step.
 *
 * @param steps the steps, increasing
 * @param values the values, as many
 * @param low the least value that each point stands for, the values themselves if it is but one
 * @param high the greatest value that each point stands for
 */
record Points(long[] steps, double[] values, double[] low, double[] high) {

    private static final int MOST_BINS = 1 << 24;

    /** No points. */
    static final Points NONE = new Points(new long[0], new double[0], new double[0], new double[0]);

    /** Returns the number of points. */
    int size() {
        return steps.length;
    }

    /** Returns the points of a series; of several at one step the last counts. */
    static Points of(ScalarSeries series) {
        return of(series.steps(), series.values());
    }

    /**
     * Returns points of arrays that become theirs.
     *
     * @param steps the steps
     * @param values the values, as many
     */
    static Points of(long[] steps, double[] values) {
        int n = steps.length;
        int kept = 0;
        boolean rising = true;
        for (int i = 0; i < n; i++) {
            if (i + 1 == n || steps[i + 1] != steps[i]) {
                rising &= kept == 0 || steps[i] > steps[kept - 1];
                steps[kept] = steps[i];
                values[kept++] = values[i];
            }
        }
        if (!rising) {
            return sorted(Arrays.copyOf(steps, kept), Arrays.copyOf(values, kept));
        }
        long[] x = kept == n ? steps : Arrays.copyOf(steps, kept);
        double[] y = kept == n ? values : Arrays.copyOf(values, kept);
        return new Points(x, y, y, y);
    }

    /** A log that no recorder wrote may go back and forth; the later value of a step counts. */
    private static Points sorted(long[] steps, double[] values) {
        java.util.TreeMap<Long, Double> last = new java.util.TreeMap<>();
        for (int i = 0; i < steps.length; i++) {
            last.put(steps[i], values[i]);
        }
        long[] x = last.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] y = last.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new Points(x, y, y, y);
    }

    /**
     * Returns one point for each of the finest bins of a stored curve.
     *
     * @param pyramid the stored curve
     * @param kind how the values of a bin become one
     */
    static Points of(Pyramid pyramid, Measure.Kind kind) {
        List<Pyramid.Bin> bins = bins(pyramid);
        int n = bins.size();
        if (n == pyramid.size()) {
            long[] steps = new long[n];
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                steps[i] = bins.get(i).lastStep();
                values[i] = bins.get(i).last();
            }
            return of(steps, values);
        }
        Points points = new Points(new long[n], new double[n], new double[n], new double[n]);
        int kept = 0;
        for (Pyramid.Bin bin : bins) {
            boolean again = kept > 0 && points.steps[kept - 1] == bin.lastStep();
            int i = again ? kept - 1 : kept++;
            points.steps[i] = bin.lastStep();
            points.values[i] = bin.value(kind);
            points.low[i] = again ? Math.min(points.low[i], bin.min()) : bin.min();
            points.high[i] = again ? Math.max(points.high[i], bin.max()) : bin.max();
        }
        return points.first(kept);
    }

    /** Tells whether a stored curve still has every point. */
    static boolean whole(Pyramid pyramid) {
        return bins(pyramid).size() == pyramid.size();
    }

    private static List<Pyramid.Bin> bins(Pyramid pyramid) {
        int most = (int) Math.clamp(pyramid.size(), 1, MOST_BINS);
        return pyramid.query(Long.MIN_VALUE, Long.MAX_VALUE, most);
    }

    private Points first(int n) {
        return n == size()
                ? this
                : new Points(
                        Arrays.copyOf(steps, n),
                        Arrays.copyOf(values, n),
                        Arrays.copyOf(low, n),
                        Arrays.copyOf(high, n));
    }
}
