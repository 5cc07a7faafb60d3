package org.consilience.report.internal.source;

import java.util.Arrays;
import org.consilience.api.figure.Series;
import org.consilience.engine.log.ScalarSeries;

/** One measure of one arm over its steps: mean, lowest and highest seed, gathered seed by seed. */
public final class Curve {

    private long[] steps = {};
    private double[] sum = {};
    private double[] low = {};
    private double[] high = {};
    private int[] count = {};
    private int seeds;

    /**
     * Adds a seed.
     *
     * @param series its values; of several at one step the last counts
     */
    public void add(ScalarSeries series) {
        seeds++;
        long[] added = series.steps();
        double[] values = series.values();
        if (!Arrays.equals(added, steps)) {
            int kept = lastOfEachStep(added, values);
            added = Arrays.copyOf(added, kept);
            values = Arrays.copyOf(values, kept);
            if (!Arrays.equals(added, steps)) {
                widen(added);
            }
        }
        int at = 0;
        for (int i = 0; i < added.length; i++) {
            while (steps[at] != added[i]) {
                at++;
            }
            sum[at] += values[i];
            low[at] = Math.min(low[at], values[i]);
            high[at] = Math.max(high[at], values[i]);
            count[at]++;
        }
    }

    /** Returns the number of steps. */
    public int size() {
        return steps.length;
    }

    /** Returns the number of seeds. */
    public int seeds() {
        return seeds;
    }

    /**
     * Returns the mean over the seeds, with a band from the lowest to the highest where there are
     * several.
     *
     * @param name the words in the legend
     */
    public Series series(String name) {
        double[] x = new double[steps.length];
        double[] y = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            x[i] = steps[i];
            y[i] = sum[i] / count[i];
        }
        return seeds < 2
                ? Series.of(name, x, y)
                : new Series(name, x, y, low.clone(), high.clone());
    }

    private static int lastOfEachStep(long[] added, double[] values) {
        int kept = 0;
        for (int i = 0; i < added.length; i++) {
            if (i + 1 == added.length || added[i + 1] != added[i]) {
                added[kept] = added[i];
                values[kept++] = values[i];
            }
        }
        return kept;
    }

    private void widen(long[] added) {
        long[] all = new long[steps.length + added.length];
        System.arraycopy(steps, 0, all, 0, steps.length);
        System.arraycopy(added, 0, all, steps.length, added.length);
        all = Arrays.stream(all).sorted().distinct().toArray();
        Curve wider = new Curve();
        wider.sum = new double[all.length];
        wider.low = new double[all.length];
        wider.high = new double[all.length];
        wider.count = new int[all.length];
        Arrays.fill(wider.low, Double.POSITIVE_INFINITY);
        Arrays.fill(wider.high, Double.NEGATIVE_INFINITY);
        int at = 0;
        for (int i = 0; i < steps.length; i++) {
            while (all[at] != steps[i]) {
                at++;
            }
            wider.sum[at] = sum[i];
            wider.low[at] = low[i];
            wider.high[at] = high[i];
            wider.count[at] = count[i];
        }
        steps = all;
        sum = wider.sum;
        low = wider.low;
        high = wider.high;
        count = wider.count;
    }
}
