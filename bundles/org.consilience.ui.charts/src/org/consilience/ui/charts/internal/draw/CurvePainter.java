package org.consilience.ui.charts.internal.draw;

import org.consilience.ui.charts.internal.data.Curve;

/**
 * Covers curves and bands. Where a column of pixels holds several points, all between the lowest
 * and the highest of them is covered, so that no spike is lost at any zoom.
 */
final class CurvePainter {

    /** From here on a column is taken as a whole. */
    private static final int DENSE = 4;

    /** Points at least this far apart get a spot each, in units. */
    private static final double APART = 14;

    private final Mask mask;
    private final Window window;
    private final double[] edges;
    private final double[] ends = new double[2];

    CurvePainter(Mask mask, Window window) {
        this.mask = mask;
        this.window = window;
        edges = new double[window.width() + 1];
        for (int c = 0; c < edges.length; c++) {
            edges[c] = window.atX(c);
        }
    }

    /** Covers a curve; {@code unit} is the size of a pixel of the screen. */
    void line(Curve curve, double thickness, int style, double unit) {
        Pen pen = new Pen(mask, thickness, new Dash(style, unit));
        int from = curve.from(edges[0]);
        int to = from;
        boolean crowd = false;
        int count = 0;
        for (int c = 0; c < window.width(); c++) {
            int next =
                    c == window.width() - 1
                            ? end(curve, edges[c + 1])
                            : to < curve.size() && curve.x()[to] < edges[c + 1]
                                    ? curve.from(edges[c + 1], to, count)
                                    : to;
            count = next - to;
            boolean dense = next - to >= DENSE;
            if (dense) {
                column(pen, curve, c, to, next, crowd);
            } else {
                for (int i = to; i < next; i++) {
                    join(pen, curve, i);
                }
            }
            crowd = dense;
            to = next;
        }
        join(pen, curve, to);
        if (to > from && to - from <= window.width() / (APART * unit)) {
            for (int i = from; i < to; i++) {
                if (Double.isFinite(curve.y()[i])) {
                    pen.spot(px(curve, i), py(curve, i), thickness * 1.2 + 0.3 * unit);
                }
            }
        }
    }

    /** The last column holds the points on its right edge too. */
    private static int end(Curve curve, double edge) {
        int i = curve.from(edge);
        while (i < curve.size() && curve.x()[i] <= edge) {
            i++;
        }
        return i;
    }

    /** Covers a column from its lowest to its highest point, and on to the column before. */
    private void column(Pen pen, Curve curve, int column, int from, int to, boolean crowd) {
        curve.line().ends(from, to, ends);
        double before = crowd && from > 0 ? curve.y()[from - 1] : Double.NaN;
        boolean joined = Double.isFinite(before) && Double.isFinite(curve.y()[from]);
        if (!joined) {
            join(pen, curve, from);
        }
        if (ends[0] <= ends[1]) {
            double low = joined ? Math.min(ends[0], before) : ends[0];
            double high = joined ? Math.max(ends[1], before) : ends[1];
            pen.column(column, window.py(high), window.py(low));
        }
    }

    /** Covers the line from the point before, or a spot if the point stands alone. */
    private void join(Pen pen, Curve curve, int i) {
        double[] y = curve.y();
        boolean here = i < y.length && Double.isFinite(y[i]);
        boolean before = i > 0 && Double.isFinite(y[i - 1]);
        if (here && before) {
            pen.line(px(curve, i - 1), py(curve, i - 1), px(curve, i), py(curve, i));
        } else if (here && (i + 1 >= y.length || !Double.isFinite(y[i + 1]))) {
            pen.spot(px(curve, i), py(curve, i), 2);
        }
    }

    private double px(Curve curve, int i) {
        return window.px(curve.x()[i]);
    }

    private double py(Curve curve, int i) {
        return window.py(curve.y()[i]);
    }

    /** Covers the band of a curve. */
    void band(Curve curve) {
        int to = curve.from(edges[0]);
        int count = 0;
        for (int c = 0; c < window.width(); c++) {
            int next =
                    to < curve.size() && curve.x()[to] < edges[c + 1]
                            ? curve.from(edges[c + 1], to, count)
                            : to;
            count = next - to;
            if (next - to >= DENSE) {
                curve.bottom().ends(to, next, ends);
                double low = ends[0];
                curve.top().ends(to, next, ends);
                mask.vertical(c, window.py(ends[1]), window.py(low), 1);
            } else {
                for (int part = 0; part < 2; part++) {
                    double x = window.atX(c + 0.25 + part * 0.5);
                    int i = to;
                    while (i < next && curve.x()[i] < x) {
                        i++;
                    }
                    double high = between(curve, curve.high(), i, x);
                    double low = between(curve, curve.low(), i, x);
                    mask.vertical(c, window.py(high), window.py(low), 0.5);
                }
            }
            to = next;
        }
    }

    /** Returns the height at a place before the point {@code i}, NaN in a gap. */
    private static double between(Curve curve, double[] heights, int i, double x) {
        if (i == 0 || i >= heights.length) {
            return Double.NaN;
        }
        double[] xs = curve.x();
        double span = xs[i] - xs[i - 1];
        double share = span > 0 ? (x - xs[i - 1]) / span : 0;
        return heights[i - 1] + (heights[i] - heights[i - 1]) * share;
    }
}
