package org.consilience.report;

import org.consilience.api.figure.Figure;
import org.consilience.report.internal.svg.Drawings;

/**
 * Figures as SVG files: text stays text, colours suit colour-blind readers, and the same figure
 * gives the same bytes on every machine, since no font is measured.
 */
public final class FigureSvg {

    private FigureSvg() {}

    /**
     * Draws a figure as an SVG document of its own. Long series are thinned without losing a spike;
     * an animation is drawn as its last frame.
     *
     * @param figure any figure; what is NaN or infinite is left out
     * @return the document, to be written as UTF-8
     */
    public static String of(Figure figure) {
        return Drawings.file(figure);
    }
}
