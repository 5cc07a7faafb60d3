package org.consilience.ui.charts.internal.draw;

import org.consilience.ui.charts.internal.data.Extent;

/**
 * The part of a plane that is seen, and its size in pixels; the ordinate grows upwards.
 *
 * @param x what is seen across
 * @param y what is seen along
 * @param width in pixels
 * @param height in pixels
 */
public record Window(Extent x, Extent y, int width, int height) {

    /**
     * Returns the pixel of an abscissa.
     *
     * @param value any
     */
    public double px(double value) {
        return (value - x.low()) / x.length() * width;
    }

    /**
     * Returns the pixel of an ordinate.
     *
     * @param value any
     */
    public double py(double value) {
        return height - (value - y.low()) / y.length() * height;
    }

    /**
     * Returns the abscissa of a pixel.
     *
     * @param pixel any
     */
    public double atX(double pixel) {
        return x.low() + pixel / width * x.length();
    }

    /**
     * Returns the ordinate of a pixel.
     *
     * @param pixel any
     */
    public double atY(double pixel) {
        return y.low() + (height - pixel) / height * y.length();
    }
}
