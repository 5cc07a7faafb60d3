package org.consilience.ui.charts.internal.draw;

import java.util.BitSet;
import org.consilience.ui.charts.internal.data.Curve;

/** Covers points with marks; two on the same pixel are one, so that any number is drawn quickly. */
final class DotPainter {

    private static final int PARTS = 4;

    private final Mask mask;
    private final Window window;

    DotPainter(Mask mask, Window window) {
        this.mask = mask;
        this.window = window;
    }

    /** Covers the points of a curve; {@code shape} counts circle, square, triangle, diamond. */
    void dots(Curve curve, int shape, double radius) {
        int reach = (int) Math.ceil(radius + 1);
        double[][] stamp = stamp(shape, radius, reach);
        BitSet taken = new BitSet(window.width() * window.height());
        int to = curve.from(window.atX(window.width() + reach));
        for (int i = curve.from(window.atX(-reach)); i < to; i++) {
            double px = window.px(curve.x()[i]);
            double py = window.py(curve.y()[i]);
            boolean seen = px >= -reach && py >= -reach && py < window.height() + reach;
            if (!seen) {
                continue;
            }
            int x = (int) Math.floor(px);
            int y = (int) Math.floor(py);
            int key = (x + reach) * (window.height() + 2 * reach + 1) + y + reach;
            if (taken.get(key)) {
                continue;
            }
            taken.set(key);
            for (int dx = -reach; dx <= reach; dx++) {
                for (int dy = -reach; dy <= reach; dy++) {
                    mask.add(x + dx, y + dy, stamp[dx + reach][dy + reach]);
                }
            }
        }
    }

    private static double[][] stamp(int shape, double radius, int reach) {
        double[][] stamp = new double[2 * reach + 1][2 * reach + 1];
        for (int x = 0; x < stamp.length * PARTS; x++) {
            for (int y = 0; y < stamp.length * PARTS; y++) {
                double u = (x + 0.5) / PARTS - reach - 0.5;
                double v = (y + 0.5) / PARTS - reach - 0.5;
                if (inside(shape, u / radius, v / radius)) {
                    stamp[x / PARTS][y / PARTS] += 1.0 / (PARTS * PARTS);
                }
            }
        }
        return stamp;
    }

    private static boolean inside(int shape, double u, double v) {
        return switch (shape % 4) {
            case 0 -> u * u + v * v <= 1;
            case 1 -> Math.abs(u) <= 0.87 && Math.abs(v) <= 0.87;
            case 2 -> v <= 0.75 && Math.abs(u) * 1.8 <= v + 1.05;
            default -> Math.abs(u) + Math.abs(v) <= 1.2;
        };
    }
}
