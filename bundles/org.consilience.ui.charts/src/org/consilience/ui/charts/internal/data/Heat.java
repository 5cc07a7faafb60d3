package org.consilience.ui.charts.internal.data;

import org.consilience.api.figure.Figure;

/**
 * A matrix with the edges of its cells.
 *
 * @param columns the edges across, one more than columns
 * @param rows the edges along, one more than rows
 * @param values {@code [rows][columns]}
 * @param range the extent of the values
 * @param unit what a colour means
 */
public record Heat(double[] columns, double[] rows, double[][] values, Extent range, String unit) {

    /**
     * Prepares a heat map.
     *
     * @param figure the heat map
     */
    public static Heat of(Figure.HeatMap figure) {
        Extent range = Extent.EMPTY;
        for (double[] row : figure.values()) {
            range = range.with(new Pyramid(row).extent(0, row.length));
        }
        return new Heat(
                edges(figure.columns()),
                edges(figure.rows()),
                figure.values(),
                range,
                figure.unit());
    }

    private static double[] edges(double[] centres) {
        int n = centres.length;
        double[] edges = new double[n + 1];
        for (int i = 1; i < n; i++) {
            edges[i] = centres[i - 1] / 2 + centres[i] / 2;
        }
        if (n == 1) {
            edges[0] = centres[0] - 0.5;
            edges[1] = centres[0] + 0.5;
        } else if (n > 1) {
            edges[0] = centres[0] - (edges[1] - centres[0]);
            edges[n] = centres[n - 1] + (centres[n - 1] - edges[n - 1]);
        }
        return edges;
    }

    /**
     * Returns the matrix on other scales.
     *
     * @param xLog whether the columns' edges become decimal logarithms
     * @param yLog whether the rows' do
     */
    public Heat scaled(boolean xLog, boolean yLog) {
        return new Heat(logs(columns, xLog), logs(rows, yLog), values, range, unit);
    }

    private static double[] logs(double[] edges, boolean log) {
        if (!log) {
            return edges;
        }
        double[] out = new double[edges.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = edges[i] > 0 ? Math.log10(edges[i]) : Double.NaN;
        }
        // The edge below the first centre is a guess, so its logarithm is guessed likewise.
        if (out.length > 2 && Double.isNaN(out[0])) {
            out[0] = 2 * out[1] - out[2];
        }
        return out;
    }

    /** Tells whether the values lie on both sides of zero, which then has a colour of its own. */
    public boolean aroundZero() {
        return range.low() < 0 && range.high() > 0;
    }

    /**
     * Returns the place of a value among the colours, 0 to 1.
     *
     * @param value a finite value
     */
    public double share(double value) {
        if (aroundZero()) {
            double reach = Math.max(-range.low(), range.high());
            return 0.5 + value / reach / 2;
        }
        return range.length() == 0 ? 0.5 : (value - range.low()) / range.length();
    }

    /**
     * Returns the index of the cell between edges.
     *
     * @param edges increasing
     * @param value a place
     * @return -1 beyond them
     */
    public static int cell(double[] edges, double value) {
        if (edges.length < 2 || !(value >= edges[0]) || !(value <= edges[edges.length - 1])) {
            return -1;
        }
        int found = java.util.Arrays.binarySearch(edges, value);
        int cell = found >= 0 ? found : -found - 2;
        return Math.min(cell, edges.length - 2);
    }
}
