package org.consilience.ui.charts.internal.data;

/** Cells as exact text, for files and the clipboard. */
public final class Exact {

    private Exact() {}

    /**
     * Returns a cell as text: the shortest that reads back as the same number, nothing for NaN.
     *
     * @param cell a cell of {@link Rows}
     */
    public static String text(Object cell) {
        if (!(cell instanceof Double number)) {
            return cell.toString();
        }
        double value = number;
        if (Double.isNaN(value)) {
            return "";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        boolean negativeZero = value == 0 && 1 / value < 0;
        return whole && !negativeZero ? Long.toString((long) value) : Double.toString(value);
    }
}
