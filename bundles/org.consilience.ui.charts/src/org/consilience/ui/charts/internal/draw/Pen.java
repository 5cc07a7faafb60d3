package org.consilience.ui.charts.internal.draw;

/** Covers straight lines in a mask, smooth in every direction. */
final class Pen {

    private final Mask mask;
    private final double half;
    private final Dash dash;
    private boolean flatBefore = true;

    /**
     * Begins a line.
     *
     * @param mask where it goes
     * @param thickness in pixels
     * @param dash its gaps
     */
    Pen(Mask mask, double thickness, Dash dash) {
        this.mask = mask;
        half = thickness / 2;
        this.dash = dash;
    }

    /**
     * Covers all between two ordinates of a column: a curve that goes up and down within it. A gap
     * of the dashes hides no more than a flat piece: spikes go through.
     */
    void column(int x, double top, double bottom) {
        if (dash.on() || bottom - top > 4 * half) {
            mask.vertical(x, top - half, bottom + half, 1);
        }
        dash.skip(1);
    }

    /** Covers a round spot, if it is seen at all. */
    void spot(double x, double y, double radius) {
        boolean seen =
                x >= -radius
                        && x <= mask.width() + radius
                        && y >= -radius
                        && y <= mask.height() + radius;
        if (!seen) {
            return;
        }
        for (int row = (int) Math.floor(y - radius); row <= y + radius; row++) {
            for (int part = 0; part < 4; part++) {
                double dy = row + (part + 0.5) / 4 - y;
                double reach = Math.sqrt(Math.max(0, radius * radius - dy * dy));
                mask.horizontal(row, x - reach, x + reach, 0.25);
            }
        }
    }

    /** Covers the visible part of a straight line. */
    void line(double x0, double y0, double x1, double y1) {
        double margin = half + 1;
        double from = 0;
        double to = 1;
        double[] start = {x0, y0};
        double[] delta = {x1 - x0, y1 - y0};
        double[] end = {mask.width() + margin, mask.height() + margin};
        for (int axis = 0; axis < 2; axis++) {
            double a = (-margin - start[axis]) / delta[axis];
            double b = (end[axis] - start[axis]) / delta[axis];
            if (delta[axis] == 0) {
                if (start[axis] < -margin || start[axis] > end[axis]) {
                    return;
                }
            } else {
                from = Math.max(from, Math.min(a, b));
                to = Math.min(to, Math.max(a, b));
            }
        }
        if (from < to) {
            dashed(
                    x0 + delta[0] * from,
                    y0 + delta[1] * from,
                    x0 + delta[0] * to,
                    y0 + delta[1] * to);
        }
    }

    private void dashed(double x0, double y0, double x1, double y1) {
        if (dash.endless()) {
            straight(x0, y0, x1, y1);
            return;
        }
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        double done = 0;
        while (done < length - 1e-9) {
            double step = Math.min(dash.left(), length - done);
            double a = done / length;
            double b = (done + step) / length;
            if (dash.on()) {
                straight(
                        x0 + (x1 - x0) * a,
                        y0 + (y1 - y0) * a,
                        x0 + (x1 - x0) * b,
                        y0 + (y1 - y0) * b);
            }
            if (!(step < length - done)) {
                dash.skip(step);
                break;
            }
            dash.go(step);
            done += step;
        }
    }

    private void straight(double x0, double y0, double x1, double y1) {
        boolean flat = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
        if (flat != flatBefore) {
            spot(x0, y0, half); // flat and steep pieces end differently: no notch between them
        }
        flatBefore = flat;
        double u0 = flat ? x0 : y0;
        double v0 = flat ? y0 : x0;
        double u1 = flat ? x1 : y1;
        double v1 = flat ? y1 : x1;
        if (u0 > u1) {
            double u = u0;
            u0 = u1;
            u1 = u;
            double v = v0;
            v0 = v1;
            v1 = v;
        }
        if (u0 == u1) {
            return;
        }
        double slope = (v1 - v0) / (u1 - u0);
        double reach = half * Math.sqrt(1 + slope * slope);
        for (int step = (int) Math.floor(u0); step < u1; step++) {
            double a = Math.max(u0, step);
            double b = Math.min(u1, step + 1.0);
            for (int part = 0; part < 2; part++) {
                double v = v0 + slope * (a + (b - a) * (part + 0.5) / 2 - u0);
                if (flat) {
                    mask.vertical(step, v - reach, v + reach, (b - a) / 2);
                } else {
                    mask.horizontal(step, v - reach, v + reach, (b - a) / 2);
                }
            }
        }
    }
}
