package org.consilience.ui.charts.internal.view;

import org.eclipse.swt.graphics.GC;

/** Makes words fit their place. */
final class Fit {

    private Fit() {}

    /**
     * Shortens words with an ellipsis.
     *
     * @param gc measures
     * @param text one line
     * @param width in pixels
     */
    static String line(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int from = 0;
        int to = text.length();
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (gc.textExtent(text.substring(0, middle).strip() + "…").x <= width) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from == 0 ? "" : text.substring(0, from).strip() + "…";
    }

    /**
     * Breaks words into lines; what does not fit the last is shortened.
     *
     * @param gc measures
     * @param text any words
     * @param width in pixels
     * @param lines at most so many
     */
    static String lines(GC gc, String text, int width, int lines) {
        StringBuilder out = new StringBuilder();
        String rest = text.strip().replaceAll("\\s+", " ");
        for (int line = 1; line < lines && gc.textExtent(rest).x > width; line++) {
            int end = rest.lastIndexOf(' ');
            while (end > 0 && gc.textExtent(rest.substring(0, end)).x > width) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            if (end <= 0) {
                break;
            }
            out.append(rest, 0, end).append('\n');
            rest = rest.substring(end + 1);
        }
        return out.append(line(gc, rest, width)).toString();
    }
}
