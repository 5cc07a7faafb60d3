package org.consilience.ui.charts.internal.draw;

import org.consilience.ui.charts.internal.data.Curve;

/** Covers bars and the whiskers of their intervals. */
final class BarPainter {

    private final Mask mask;
    private final Window window;
    private final double unit;

    BarPainter(Mask mask, Window window, double unit) {
        this.mask = mask;
        this.window = window;
        this.unit = unit;
    }

    /** Covers the bar of a point; it stands on zero, or on the bottom where zero has no place. */
    void bar(Curve curve, int i, boolean log) {
        double y = curve.y()[i];
        if (!Double.isFinite(y)) {
            return;
        }
        double base = log ? window.height() : window.py(0);
        double top = window.py(y);
        double middle = window.px(curve.x()[i]);
        double half = half();
        for (int x = (int) Math.max(0, Math.floor(middle - half));
                x < Math.min(window.width(), middle + half);
                x++) {
            double part = Math.min(x + 1.0, middle + half) - Math.max(x, middle - half);
            mask.vertical(x, Math.min(base, top), Math.max(base, top), part);
        }
    }

    /** Covers the interval of a bar. */
    void whisker(Curve curve, int i) {
        double low = curve.low()[i];
        double high = curve.high()[i];
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(low < high)) {
            return;
        }
        double middle = window.px(curve.x()[i]);
        double cap = Math.min(half() * 0.6, 7 * unit);
        Pen pen = new Pen(mask, 1.4 * unit, new Dash(0, unit));
        pen.line(middle, window.py(low), middle, window.py(high));
        pen.line(middle - cap, window.py(low), middle + cap, window.py(low));
        pen.line(middle - cap, window.py(high), middle + cap, window.py(high));
    }

    private double half() {
        return Math.max(0.5, Math.min(0.36 * window.width() / window.x().length(), 36 * unit));
    }
}
