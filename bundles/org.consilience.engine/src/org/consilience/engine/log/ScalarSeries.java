package org.consilience.engine.log;

import java.util.Arrays;

/** The values of one measure in the order they were recorded. */
public final class ScalarSeries {

    private final String measure;
    private final long[] steps;
    private final double[] values;
    private final int size;

    /** Takes the first {@code size} entries of arrays that nobody changes any more. */
    ScalarSeries(String measure, long[] steps, double[] values, int size) {
        this.measure = measure;
        this.steps = steps;
        this.values = values;
        this.size = size;
    }

    /**
     * Returns a series of the given points.
     *
     * @param measure the measure's id
     * @param steps the steps
     * @param values the values, as many
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static ScalarSeries of(String measure, long[] steps, double[] values) {
        if (steps.length != values.length) {
            throw new IllegalArgumentException(
                    "Series \"%s\": %d steps for %d values; they must agree."
                            .formatted(measure, steps.length, values.length));
        }
        return new ScalarSeries(measure, steps.clone(), values.clone(), steps.length);
    }

    /** Returns the measure's id. */
    public String measure() {
        return measure;
    }

    /** Returns the number of points. */
    public int size() {
        return size;
    }

    /**
     * Returns a step.
     *
     * @param i the point, from 0 below {@link #size()}
     */
    public long step(int i) {
        return steps[check(i)];
    }

    /**
     * Returns a value.
     *
     * @param i the point, from 0 below {@link #size()}
     */
    public double value(int i) {
        return values[check(i)];
    }

    /** Returns a copy of all steps. */
    public long[] steps() {
        return Arrays.copyOf(steps, size);
    }

    /** Returns a copy of all values. */
    public double[] values() {
        return Arrays.copyOf(values, size);
    }

    private int check(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException(
                    "Series \"%s\": point %d of %d.".formatted(measure, i, size));
        }
        return i;
    }
}
