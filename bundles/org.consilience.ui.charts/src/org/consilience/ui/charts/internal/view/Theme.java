package org.consilience.ui.charts.internal.view;

import org.consilience.ui.charts.internal.draw.Colours;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/**
 * The colours of a chart, taken from its control.
 *
 * @param background behind everything
 * @param foreground of words
 */
record Theme(int background, int foreground) {

    static Theme of(Control control) {
        return new Theme(rgb(control.getBackground()), rgb(control.getForeground()));
    }

    private static int rgb(Color colour) {
        return colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue();
    }

    static Color colour(int rgb) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    boolean dark() {
        return Colours.dark(background);
    }

    Color back() {
        return colour(background);
    }

    Color text() {
        return colour(foreground);
    }

    /** The words that matter less. */
    Color quiet() {
        return colour(Colours.mixed(background, foreground, 0.75));
    }

    Color grid() {
        return colour(Colours.mixed(background, foreground, 0.12));
    }

    /** The lines of axes and boxes. */
    Color line() {
        return colour(Colours.mixed(background, foreground, 0.4));
    }

    Color series(int index) {
        return colour(Colours.series(index, dark()));
    }
}
