package org.consilience.ui.charts.internal.draw;

/** Says which stretches along a line are drawn. */
final class Dash {

    private static final double[][] PATTERNS = {
        {}, {7, 3}, {2, 2.5}, {8, 3, 2, 3}, {13, 4}, {5, 2}, {8, 3, 2, 3, 2, 3}, {3.5, 1.5}
    };

    private final double[] pattern;
    private int part;
    private double left;

    /**
     * Begins a line.
     *
     * @param style 0 for no gaps, else one of several patterns
     * @param scale pixels a unit
     */
    Dash(int style, double scale) {
        double[] units = PATTERNS[style % PATTERNS.length];
        pattern = new double[units.length];
        for (int i = 0; i < units.length; i++) {
            pattern[i] = units[i] * scale;
        }
        left = pattern.length == 0 ? Double.POSITIVE_INFINITY : pattern[0];
    }

    /** Tells whether it has no gaps. */
    boolean endless() {
        return pattern.length == 0;
    }

    boolean on() {
        return part % 2 == 0;
    }

    /** Returns how far it goes on like this, at least a little. */
    double left() {
        return left;
    }

    /** Goes on by a length that is not above what is left. */
    void go(double length) {
        left -= length;
        if (left <= 1e-9) {
            part = (part + 1) % pattern.length;
            left = pattern[part];
        }
    }

    /** Goes on by any length. */
    void skip(double length) {
        double rest = length;
        while (pattern.length > 0 && rest > 0) {
            double step = Math.min(rest, left);
            go(step);
            rest -= step;
        }
    }
}
