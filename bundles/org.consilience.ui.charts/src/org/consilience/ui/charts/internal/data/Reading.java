package org.consilience.ui.charts.internal.data;

import java.util.List;

/**
 * What a crosshair reads.
 *
 * @param title the abscissa in words
 * @param lines the values, the greatest first
 * @param nearest which of them is nearest to the pointer, -1 for none
 * @param place the abscissa in the scene
 */
public record Reading(String title, List<Line> lines, int nearest, double place) {

    /**
     * One value.
     *
     * @param series the name of its series, a bar's label, or empty
     * @param index the place of the series in the figure, -1 for no colour
     * @param words the value in words
     * @param x the abscissa of the point
     * @param y its ordinate, not scaled
     * @param place its ordinate in the scene
     */
    public record Line(String series, int index, String words, double x, double y, double place) {}
}
