package org.consilience.engine.log;

import org.consilience.api.Measure;

import java.util.List;

/**
 * A long series at every zoom: bins with extremes, last, sum and count, so that no spike is lost.
 */
public final class Pyramid {

    /**
     * A stretch of consecutive points.
     *
     * @param firstStep the step of its first point
     * @param lastStep the step of its last point
     * @param min the least value, NaN left out; NaN if there is none else
     * @param max the greatest value, NaN left out; NaN if there is none else
     * @param last the value of its last point
     * @param sum the sum of the values, NaN left out
     * @param count how many values are not NaN
     * @param before the value of the last point before it, 0 at the start of the series
     */
    public record Bin(
            long firstStep,
            long lastStep,
            double min,
            double max,
            double last,
            double sum,
            long count,
            double before) {

        /**
         * Returns the one number that stands for the bin: the mean of a rate, else the last value.
         *
         * @param kind the measure's kind
         */
        public double value(Measure.Kind kind) {
            return kind == Measure.Kind.RATE ? sum / count : last;
        }

        /**
         * Returns the amount that fell into the bin: the growth of a counter, the sum of a rate.
         *
         * @param kind the measure's kind
         * @throws IllegalArgumentException if it is a level, which has no amount
         */
        public double amount(Measure.Kind kind) {
            return switch (kind) {
                case COUNTER -> last - before;
                case RATE -> sum;
                case LEVEL ->
                        throw new IllegalArgumentException(
                                "A level has no amount; use its min, max or last.");
            };
        }
    }

    /** Makes an empty one. */
    public Pyramid() {}

    /**
     * Makes one of a series.
     *
     * @param series the points
     * @throws IllegalArgumentException if a step is below the one before
     */
    public static Pyramid of(ScalarSeries series) {
        Pyramid pyramid = new Pyramid();
        for (int i = 0; i < series.size(); i++) {
            pyramid.add(series.step(i), series.value(i));
        }
        return pyramid;
    }

    /**
     * Adds a point at the end.
     *
     * @param step its step, not below the last one
     * @param value its value
     * @throws IllegalArgumentException if the step is below the last one
     */
    public void add(long step, double value) {}

    /** Returns how many points were added. */
    public long size() {
        return 0;
    }

    /**
     * Returns the points of a range of steps in at most so many bins of about equal numbers of
     * points, exactly: every point of the range is in one bin and no other point is.
     *
     * @param fromStep the first step
     * @param toStep the last step, included
     * @param maxBins the most bins, at least 1
     */
    public List<Bin> query(long fromStep, long toStep, int maxBins) {
        return List.of();
    }

    /**
     * Returns a copy that forgets its finest levels until no more than so many bins are left; a
     * query then has whole bins at its ends.
     *
     * @param maxBins the most bins to keep, at least 16
     */
    public Pyramid thinned(int maxBins) {
        return this;
    }

    /** Returns it as bytes, for {@link #decode}. */
    public byte[] encode() {
        return new byte[0];
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @param bytes the bytes
     * @throws LogException if they are anything else
     */
    public static Pyramid decode(byte[] bytes) throws LogException {
        return new Pyramid();
    }
}
