package org.consilience.engine.evidence;

import org.consilience.engine.log.ScalarSeries;
import org.consilience.model.experiment.Reduction;

/**
 * A series of a trial in seven numbers. A NaN among the values makes min, max, mean and sum NaN, so
 * that it is never overlooked.
 *
 * @param n how many values
 * @param first the first value, NaN without values
 * @param last the last value, NaN without values
 * @param min the smallest value, NaN without values
 * @param max the largest value, NaN without values
 * @param mean the mean, NaN without values
 * @param sum the sum, 0 without values
 */
public record Summary(
        long n, double first, double last, double min, double max, double mean, double sum) {

    /**
     * Returns the summary of a series.
     *
     * @param series the series
     */
    public static Summary of(ScalarSeries series) {
        int n = series.size();
        if (n == 0) {
            return new Summary(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double value = series.value(i);
            min = Math.min(min, value);
            max = Math.max(max, value);
            double next = sum + value; // Neumaier's compensated sum
            if (Double.isFinite(next)) {
                rest += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            }
            sum = next;
        }
        sum += rest;
        return new Summary(n, series.value(0), series.value(n - 1), min, max, sum / n, sum);
    }

    /**
     * Returns the number that a term of a claim asks for.
     *
     * @param reduction which one
     */
    public double reduce(Reduction reduction) {
        return switch (reduction) {
            case FIRST -> first;
            case LAST -> last;
            case MIN -> min;
            case MAX -> max;
            case MEAN -> mean;
            case SUM -> sum;
        };
    }
}
