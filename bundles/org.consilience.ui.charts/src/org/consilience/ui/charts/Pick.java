package org.consilience.ui.charts;

/**
 * The place in a figure that a person points at.
 *
 * @param series the name of the series, the label of a bar, empty for none (heat map)
 * @param x the abscissa of the nearest point, the index of a bar
 * @param y its ordinate
 * @param click whether it was clicked, not only passed over
 */
public record Pick(String series, double x, double y, boolean click) {}
