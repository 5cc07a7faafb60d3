package org.consilience.engine.log;

import java.util.Arrays;

/** One level of a {@link Pyramid}, in columns: points, or bins. */
final class PyramidLevel {

    /** Sums up consecutive bins. */
    static final class Sum {
        private long firstStep;
        private long lastStep;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private double last;
        private double sum;
        private long count;
        private boolean begun;

        void add(PyramidLevel level, int i) {
            if (!begun) {
                begun = true;
                firstStep = level.firstSteps[i];
            }
            lastStep = level.lastStep(i);
            last = level.lasts[i];
            long n = level.count(i);
            if (n > 0) {
                min = Math.min(min, level.points ? last : level.mins[i]);
                max = Math.max(max, level.points ? last : level.maxs[i]);
                sum += level.points ? last : level.sums[i];
                count += n;
            }
        }

        Pyramid.Bin bin(double before) {
            boolean none = count == 0;
            return new Pyramid.Bin(
                    firstStep,
                    lastStep,
                    none ? Double.NaN : min,
                    none ? Double.NaN : max,
                    last,
                    sum,
                    count,
                    before);
        }
    }

    private static final int INITIAL = 16;

    private final boolean points;
    private long[] firstSteps = new long[INITIAL];
    private double[] lasts = new double[INITIAL];
    private long[] lastSteps = new long[0];
    private double[] mins = new double[0];
    private double[] maxs = new double[0];
    private double[] sums = new double[0];
    private long[] counts = new long[0];
    private int size;

    /** Makes a level of points, which need two columns only, or of bins. */
    PyramidLevel(boolean points) {
        this.points = points;
        if (!points) {
            binColumns(INITIAL);
        }
    }

    boolean ofPoints() {
        return points;
    }

    int size() {
        return size;
    }

    long lastStep(int i) {
        return points ? firstSteps[i] : lastSteps[i];
    }

    double lastValue(int i) {
        return lasts[i];
    }

    Pyramid.Bin get(int i, double before) {
        Sum sum = new Sum();
        sum.add(this, i);
        return sum.bin(before);
    }

    /** Adds a point to a level of points or bins. */
    void point(long step, double value) {
        if (points) {
            room();
            firstSteps[size] = step;
            lasts[size++] = value;
        } else {
            boolean none = Double.isNaN(value);
            bin(
                    new Pyramid.Bin(
                            step, step, value, value, value, none ? 0 : value, none ? 0 : 1, 0));
        }
    }

    /** Adds a bin; to a level of points one that is a point. */
    void bin(Pyramid.Bin bin) {
        room();
        firstSteps[size] = bin.firstStep();
        lasts[size] = bin.last();
        if (!points) {
            lastSteps[size] = bin.lastStep();
            mins[size] = bin.min();
            maxs[size] = bin.max();
            sums[size] = bin.sum();
            counts[size] = bin.count();
        }
        size++;
    }

    /** Returns the first bin whose last step is at or after a step; {@code size()} if none is. */
    int firstEndingAtOrAfter(long step) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lastStep(middle) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the first bin whose first step is after a step; {@code size()} if none is. */
    int firstStartingAfter(long step) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firstSteps[middle] <= step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long count(int i) {
        if (points) {
            return Double.isNaN(lasts[i]) ? 0 : 1;
        }
        return counts[i];
    }

    private void room() {
        if (size == firstSteps.length) {
            firstSteps = Arrays.copyOf(firstSteps, 2 * size);
            lasts = Arrays.copyOf(lasts, 2 * size);
            if (!points) {
                binColumns(2 * size);
            }
        }
    }

    private void binColumns(int length) {
        lastSteps = Arrays.copyOf(lastSteps, length);
        mins = Arrays.copyOf(mins, length);
        maxs = Arrays.copyOf(maxs, length);
        sums = Arrays.copyOf(sums, length);
        counts = Arrays.copyOf(counts, length);
    }
}
