package org.consilience.ui.charts;

import java.io.IOException;
import org.consilience.api.figure.Figure;

/** The numbers of a figure as comma-separated values, by RFC 4180. */
public final class FigureCsv {

    private FigureCsv() {}

    /**
     * Writes a figure with one point a row and a header.
     *
     * @param figure any figure; an animation gets a first column with the frame's time
     * @param out where to, row by row
     * @throws IOException if it cannot be written
     */
    public static void write(Figure figure, Appendable out) throws IOException {}
}
