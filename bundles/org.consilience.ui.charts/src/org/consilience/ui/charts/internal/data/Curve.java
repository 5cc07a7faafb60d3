package org.consilience.ui.charts.internal.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.consilience.api.figure.Series;

/**
 * A series in the order of its abscissae, which are finite, with what answers for its stretches.
 * Its arrays are shared, never changed.
 */
public final class Curve {

    private static final double[] NONE = {};

    private final String name;
    private final int index;
    private final double[] x;
    private final double[] y;
    private final double[] low;
    private final double[] high;
    private final Pyramid line;
    private final Pyramid bottom;
    private final Pyramid top;

    private Curve(String name, int index, double[] x, double[] y, double[] low, double[] high) {
        this.name = name;
        this.index = index;
        this.x = x;
        this.y = y;
        this.low = low;
        this.high = high;
        line = new Pyramid(y);
        bottom = new Pyramid(low);
        top = new Pyramid(high);
    }

    /**
     * Makes a curve of sorted arrays.
     *
     * @param name the words in the legend
     * @param index its place in the figure, which gives its colour
     * @param x increasing and finite
     * @param y as many
     * @param low as many, or none
     * @param high as many, or none
     */
    public static Curve of(
            String name, int index, double[] x, double[] y, double[] low, double[] high) {
        return new Curve(name, index, x, y, low, high);
    }

    /**
     * Makes a curve of a series.
     *
     * @param series any series
     * @param index its place in the figure
     */
    public static Curve of(Series series, int index) {
        double[] x = series.x();
        boolean sorted = x.length == 0 || Double.isFinite(x[0]);
        for (int i = 1; i < x.length && sorted; i++) {
            sorted = x[i] >= x[i - 1] && x[i] < Double.POSITIVE_INFINITY;
        }
        if (sorted) {
            return new Curve(series.name(), index, x, series.y(), series.low(), series.high());
        }
        int[] order =
                IntStream.range(0, x.length)
                        .filter(i -> Double.isFinite(x[i]))
                        .boxed()
                        .sorted((a, b) -> Double.compare(x[a], x[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new Curve(
                series.name(),
                index,
                pick(x, order),
                pick(series.y(), order),
                pick(series.low(), order),
                pick(series.high(), order));
    }

    private static double[] pick(double[] values, int[] order) {
        return values.length == 0
                ? NONE
                : Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /**
     * Returns this curve on other scales; what has no logarithm is left out.
     *
     * @param xLog whether the abscissae become decimal logarithms
     * @param yLog whether the ordinates do
     */
    public Curve scaled(boolean xLog, boolean yLog) {
        if (!xLog && !yLog) {
            return this;
        }
        int from = 0;
        while (xLog && from < x.length && !(x[from] > 0)) {
            from++;
        }
        return new Curve(
                name,
                index,
                cut(x, from, xLog),
                cut(y, from, yLog),
                cut(low, from, yLog),
                cut(high, from, yLog));
    }

    private static double[] cut(double[] values, int from, boolean log) {
        if (values.length == 0 || from == 0 && !log) {
            return values;
        }
        double[] out = Arrays.copyOfRange(values, from, values.length);
        for (int i = 0; log && i < out.length; i++) {
            out[i] = out[i] > 0 ? Math.log10(out[i]) : Double.NaN;
        }
        return out;
    }

    /**
     * Returns this curve with other ordinates and no band.
     *
     * @param other as many
     */
    public Curve with(double[] other) {
        return new Curve(name, index, x, other, NONE, NONE);
    }

    /** Returns the words in the legend. */
    public String name() {
        return name;
    }

    /** Returns its place in the figure. */
    public int index() {
        return index;
    }

    /** Returns the number of its points. */
    public int size() {
        return x.length;
    }

    /** Returns the abscissae, not to be changed. */
    public double[] x() {
        return x;
    }

    /** Returns the ordinates, not to be changed. */
    public double[] y() {
        return y;
    }

    /** Returns the lower edge of the band, empty for none, not to be changed. */
    public double[] low() {
        return low;
    }

    /** Returns the upper edge of the band, not to be changed. */
    public double[] high() {
        return high;
    }

    /** Tells whether it has a band. */
    public boolean banded() {
        return low.length > 0;
    }

    /** Returns what knows the extremes of its ordinates. */
    public Pyramid line() {
        return line;
    }

    /** Returns what knows the extremes of the band's lower edge. */
    public Pyramid bottom() {
        return bottom;
    }

    /** Returns what knows the extremes of the band's upper edge. */
    public Pyramid top() {
        return top;
    }

    /** Returns the extent of its abscissae. */
    public Extent across() {
        return x.length == 0 ? Extent.EMPTY : new Extent(x[0], x[x.length - 1]);
    }

    /**
     * Returns the extent of its ordinates.
     *
     * @param bands whether the band counts
     */
    public Extent along(boolean bands) {
        Extent all = line.extent(0, y.length);
        return bands && banded()
                ? all.with(bottom.extent(0, low.length)).with(top.extent(0, high.length))
                : all;
    }

    /**
     * Returns the first index whose abscissa is not below a number.
     *
     * @param value the number
     * @return the size if all are below
     */
    public int from(double value) {
        return search(value, 0, x.length);
    }

    private int search(double value, int from, int to) {
        int a = from;
        int b = to;
        while (a < b) {
            int middle = (a + b) >>> 1;
            if (x[middle] < value) {
                a = middle + 1;
            } else {
                b = middle;
            }
        }
        return a;
    }

    /**
     * Returns the first index whose abscissa is not below a number, for one who goes from column to
     * column: evenly spaced points are found at the first look, without a search through memory.
     *
     * @param value the number
     * @param start an index that is not above the result
     * @param guess how far beyond it the result may be
     */
    public int from(double value, int start, int guess) {
        int likely = start + guess;
        if (likely > 0 && likely < x.length && x[likely - 1] < value && x[likely] >= value) {
            return likely;
        }
        int step = Math.max(8, 2 * guess);
        int a = start;
        while (a + step < x.length && x[a + step] < value) {
            a += step;
            step *= 2;
        }
        int b = Math.min(x.length, a + step);
        return search(value, a, b);
    }

    /**
     * Returns the index of the point whose abscissa is nearest.
     *
     * @param value a number
     * @return -1 if there are no points
     */
    public int nearest(double value) {
        int i = from(value);
        if (i == x.length) {
            return x.length - 1;
        }
        return i > 0 && value - x[i - 1] < x[i] - value ? i - 1 : i;
    }
}
