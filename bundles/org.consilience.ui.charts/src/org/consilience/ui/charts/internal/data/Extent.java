package org.consilience.ui.charts.internal.data;

/**
 * A closed interval of finite numbers; {@code low > high} if it is empty.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Extent(double low, double high) {

    /** No number at all. */
    public static final Extent EMPTY =
            new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The widest extent that can be drawn: its length and its tick marks stay finite. */
    private static final double FAR = 1e300;

    /** The narrowest, as a share of its greatest number: below it doubles have no steps left. */
    private static final double NEAR = 1e-11;

    /** Tells whether there is no number in it. */
    public boolean isEmpty() {
        return low > high;
    }

    /** Returns its length, 0 if empty. */
    public double length() {
        return isEmpty() ? 0 : high - low;
    }

    /**
     * Returns the least extent with a number too; one that is not finite is left out.
     *
     * @param value any number
     */
    public Extent with(double value) {
        return Double.isFinite(value)
                ? new Extent(Math.min(low, value), Math.max(high, value))
                : this;
    }

    /**
     * Returns the least extent over both.
     *
     * @param other another extent
     */
    public Extent with(Extent other) {
        return new Extent(Math.min(low, other.low), Math.max(high, other.high));
    }

    /**
     * Returns an extent with air at both ends; the empty one becomes 0 to 1.
     *
     * @param share of the length
     */
    public Extent padded(double share) {
        if (isEmpty()) {
            return new Extent(0, 1);
        }
        if (low == high) {
            double pad = low == 0 ? 0.5 : Math.abs(low) * 0.1;
            return new Extent(low - pad, high + pad).drawable();
        }
        double pad = (high / 2 - low / 2) * 2 * share;
        return new Extent(low - pad, high + pad).drawable();
    }

    /** Returns the nearest extent that can be drawn. */
    public Extent drawable() {
        double from = Math.clamp(low, -FAR, FAR);
        double to = Math.clamp(high, -FAR, FAR);
        double least = Math.max(Double.MIN_NORMAL / NEAR, Math.max(Math.abs(from), Math.abs(to)));
        if (!(to - from >= least * NEAR)) {
            double middle = from / 2 + to / 2;
            return new Extent(middle - least * NEAR, middle + least * NEAR);
        }
        return new Extent(from, to);
    }

    /**
     * Returns this extent stretched around a fixed number.
     *
     * @param around the number that keeps its place
     * @param factor below 1 to come nearer
     */
    public Extent stretched(double around, double factor) {
        return new Extent(around - (around - low) * factor, around + (high - around) * factor)
                .drawable();
    }

    /**
     * Returns this extent moved by a share of its length.
     *
     * @param share above 0 towards greater numbers
     */
    public Extent moved(double share) {
        double by = (high - low) * share;
        return new Extent(low + by, high + by).drawable();
    }
}
