package org.consilience.ui.views.internal.runs;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * The colours of the table, derived from those that the theme gave to a control.
 *
 * @param background of cells
 * @param foreground of texts
 * @param faint of texts that wait or matter less
 * @param header behind headings
 * @param line between cells
 * @param selected behind selected rows
 * @param anchor around the cell of the cursor
 * @param group behind the headings of groups
 * @param bar of progress
 */
record GridColors(
        Color background,
        Color foreground,
        Color faint,
        Color header,
        Color line,
        Color selected,
        Color anchor,
        Color group,
        Color bar) {

    private static final RGB ACCENT = new RGB(0x3b, 0x82, 0xc4);

    static GridColors of(Control control) {
        RGB back = control.getBackground().getRGB();
        RGB front = control.getForeground().getRGB();
        return new GridColors(
                new Color(back),
                new Color(front),
                mix(back, front, 0.55),
                mix(back, front, 0.07),
                mix(back, front, 0.12),
                mix(back, ACCENT, 0.32),
                new Color(ACCENT),
                mix(back, front, 0.05),
                mix(back, ACCENT, 0.45));
    }

    /** Tells whether the theme changed since. */
    boolean outdated(Control control) {
        return !control.getBackground().getRGB().equals(background.getRGB())
                || !control.getForeground().getRGB().equals(foreground.getRGB());
    }

    private static Color mix(RGB from, RGB to, double share) {
        return new Color(
                blend(from.red, to.red, share),
                blend(from.green, to.green, share),
                blend(from.blue, to.blue, share));
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
