package org.consilience.report.internal.svg;

/**
 * The inside of a picture.
 *
 * @param body SVG elements
 * @param width how wide they are
 * @param height how high they are
 * @param description what is drawn, in sentences, for those who do not see it
 */
public record Drawing(String body, double width, double height, String description) {}
