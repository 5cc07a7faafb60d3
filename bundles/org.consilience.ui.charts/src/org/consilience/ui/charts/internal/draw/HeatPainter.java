package org.consilience.ui.charts.internal.draw;

import org.consilience.ui.charts.internal.data.Extent;
import org.consilience.ui.charts.internal.data.Heat;
import org.consilience.ui.charts.internal.data.Pyramid;

/** Colours a matrix; of several cells on one pixel the one farthest from the middle is shown. */
final class HeatPainter {

    private HeatPainter() {}

    static void paint(Raster target, Heat heat, Window window) {
        int[] columns = new int[window.width() + 1];
        for (int x = 0; x < columns.length; x++) {
            columns[x] = Heat.cell(heat.columns(), window.atX(x + 0.5));
        }
        Pyramid[] sums = new Pyramid[heat.values().length];
        boolean crowded = heat.columns().length - 1 > window.width();
        for (int y = 0; y < window.height(); y++) {
            int row = Heat.cell(heat.rows(), window.atY(y + 0.5));
            int below = Heat.cell(heat.rows(), window.atY(y + 1.5));
            if (row < 0) {
                continue;
            }
            for (int x = 0; x < window.width(); x++) {
                int column = columns[x];
                if (column < 0) {
                    continue;
                }
                double value = heat.values()[row][column];
                if (crowded || row - below > 1) {
                    int next = Math.max(columns[x + 1], column + 1);
                    int from = below < 0 ? row : Math.min(row, below + 1);
                    value = farthest(heat, sums, from, row, column, next);
                }
                if (Double.isFinite(value)) {
                    target.blend(x, y, Colours.heat(heat.share(value), heat.aroundZero()), 255);
                }
            }
        }
    }

    private static double farthest(
            Heat heat, Pyramid[] sums, int from, int to, int column, int next) {
        Extent all = Extent.EMPTY;
        for (int row = from; row <= to; row++) {
            if (sums[row] == null) {
                sums[row] = new Pyramid(heat.values()[row]);
            }
            all = all.with(sums[row].extent(column, Math.min(next, heat.values()[row].length)));
        }
        if (all.isEmpty()) {
            return Double.NaN;
        }
        double middle = heat.aroundZero() ? 0 : heat.range().low() / 2 + heat.range().high() / 2;
        return all.high() - middle >= middle - all.low() ? all.high() : all.low();
    }
}
