package org.consilience.engine.log;

import java.util.ArrayList;
import java.util.List;
import org.consilience.api.Measure;

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

    private static final int FACTOR = 16;
    private static final int FORMAT = 1;
    private static final int POINT_BYTES = 9;
    private static final int BIN_BYTES = 35;

    private final List<PyramidLevel> levels = new ArrayList<>();
    private long points;

    /** Makes an empty one. */
    public Pyramid() {
        this(true);
    }

    private Pyramid(boolean ofPoints) {
        levels.add(new PyramidLevel(ofPoints));
    }

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
    public void add(long step, double value) {
        PyramidLevel base = levels.get(0);
        if (base.size() > 0 && step < base.lastStep(base.size() - 1)) {
            throw new IllegalArgumentException(
                    "Step %d comes after step %d; steps must not decrease."
                            .formatted(step, base.lastStep(base.size() - 1)));
        }
        base.point(step, value);
        points++;
        raise();
    }

    /** Returns how many points were added. */
    public long size() {
        return points;
    }

    /**
     * Returns the points of a range of steps in at most so many bins of about equal numbers of
     * points, exactly: every point of the range is in one bin and no other point is.
     *
     * @param fromStep the first step
     * @param toStep the last step, included
     * @param maxBins the most bins, at least 1
     * @throws IllegalArgumentException if {@code maxBins} is less than 1
     */
    public List<Bin> query(long fromStep, long toStep, int maxBins) {
        if (maxBins < 1) {
            throw new IllegalArgumentException("%d bins; ask for at least 1.".formatted(maxBins));
        }
        PyramidLevel base = levels.get(0);
        int from = base.firstEndingAtOrAfter(fromStep);
        int to = base.firstStartingAfter(toStep);
        if (from >= to) {
            return List.of();
        }
        long width = (to - from + maxBins - 1L) / maxBins;
        while ((to + width - 1) / width - from / width > maxBins) {
            width++; // bins begin at multiples of their width, so that they stay when points come
        }
        List<Bin> bins = new ArrayList<>();
        int i = from;
        while (i < to) {
            int end = (int) Math.min(to, (i / width + 1) * width);
            bins.add(bin(i, end));
            i = end;
        }
        return List.copyOf(bins);
    }

    /**
     * Returns a copy that keeps only so many bins instead of all points; a query of it has whole
     * bins at its ends.
     *
     * @param maxBins the most bins to keep, at least 1
     * @throws IllegalArgumentException if {@code maxBins} is less than 1
     */
    public Pyramid thinned(int maxBins) {
        Pyramid thin = new Pyramid(levels.get(0).ofPoints() && levels.get(0).size() <= maxBins);
        for (Bin bin : query(Long.MIN_VALUE, Long.MAX_VALUE, maxBins)) {
            thin.levels.get(0).bin(bin);
            thin.raise();
        }
        thin.points = points;
        return thin;
    }

    /** Returns it as bytes, for {@link #decode}. */
    public byte[] encode() {
        PyramidLevel base = levels.get(0);
        ByteSink out = new ByteSink(1024);
        out.u8(FORMAT);
        out.u8(base.ofPoints() ? 1 : 0);
        out.varint(points);
        out.varint(base.size());
        long step = 0;
        for (int i = 0; i < base.size(); i++) {
            Bin bin = base.get(i, 0);
            out.zigzag(bin.firstStep() - step);
            step = bin.lastStep();
            out.f64(bin.last());
            if (!base.ofPoints()) {
                out.varint(bin.lastStep() - bin.firstStep());
                out.varint(bin.count());
                out.f64(bin.min());
                out.f64(bin.max());
                out.f64(bin.sum());
            }
        }
        return out.copy();
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @param bytes the bytes
     * @throws LogException if they are anything else
     */
    public static Pyramid decode(byte[] bytes) throws LogException {
        try {
            return decode(new ByteSource().over(bytes, 0, bytes.length));
        } catch (LogException e) {
            throw new LogException(
                    "A stored series is damaged: %s. Rebuild the store.".formatted(e.getMessage()),
                    e);
        }
    }

    private static Pyramid decode(ByteSource in) throws LogException {
        if (in.u8() != FORMAT) {
            throw new LogException("it is of an unknown format");
        }
        boolean ofPoints = in.bool();
        Pyramid pyramid = new Pyramid(ofPoints);
        long points = in.varint();
        int n = in.count(ofPoints ? POINT_BYTES : BIN_BYTES);
        if (points < n || ofPoints && points != n) {
            throw new LogException("it has %d points in %d bins".formatted(points, n));
        }
        long step = 0;
        for (int i = 0; i < n; i++) {
            long first = step + in.zigzag();
            double value = in.f64();
            if (i > 0 && first < step) {
                throw new LogException("its steps decrease");
            }
            step = first;
            if (ofPoints) {
                pyramid.levels.get(0).point(first, value);
            } else {
                step = first + in.varint();
                long count = in.varint();
                if (step < first || count < 0 || count > points) {
                    throw new LogException("a bin ends before it begins");
                }
                Bin bin = new Bin(first, step, in.f64(), in.f64(), value, in.f64(), count, 0);
                pyramid.levels.get(0).bin(bin);
            }
            pyramid.raise();
        }
        in.finish();
        pyramid.points = points;
        return pyramid;
    }

    /** Adds to each level the bins that the level below has just completed. */
    private void raise() {
        for (int k = 0; levels.get(k).size() % FACTOR == 0; k++) {
            PyramidLevel below = levels.get(k);
            if (k + 1 == levels.size()) {
                levels.add(new PyramidLevel(false));
            }
            PyramidLevel.Sum sum = new PyramidLevel.Sum();
            for (int i = below.size() - FACTOR; i < below.size(); i++) {
                sum.add(below, i);
            }
            levels.get(k + 1).bin(sum.bin(0));
        }
    }

    /** Sums up base bins, taking each stretch from the highest level that has it whole. */
    private Bin bin(int from, int to) {
        PyramidLevel.Sum sum = new PyramidLevel.Sum();
        int i = from;
        while (i < to) {
            int level = 0;
            int index = i;
            long span = 1;
            while (index % FACTOR == 0
                    && i + span * FACTOR <= to
                    && level + 1 < levels.size()
                    && index / FACTOR < levels.get(level + 1).size()) {
                level++;
                index /= FACTOR;
                span *= FACTOR;
            }
            sum.add(levels.get(level), index);
            i += (int) span;
        }
        PyramidLevel base = levels.get(0);
        return sum.bin(from == 0 ? 0 : base.lastValue(from - 1));
    }
}
