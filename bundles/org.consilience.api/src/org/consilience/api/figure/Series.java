package org.consilience.api.figure;

/**
 * A named sequence of points, with an optional band around it.
 *
 * @param name the words in the legend
 * @param x the abscissae, in increasing order for curves
 * @param y the ordinates, as many as {@code x}; NaN leaves a gap
 * @param low the lower edge of the band, as many as {@code x}, or empty for no band
 * @param high the upper edge of the band, as many as {@code low}
 */
public record Series(String name, double[] x, double[] y, double[] low, double[] high) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public Series {
        if (x.length != y.length
                || low.length != high.length
                || low.length != 0 && low.length != x.length) {
            throw new IllegalArgumentException(
                    "Series \"%s\": x has %d values, y %d, low %d, high %d; they must agree."
                            .formatted(name, x.length, y.length, low.length, high.length));
        }
    }

    /**
     * Returns a series without a band.
     *
     * @param name the words in the legend
     * @param x the abscissae
     * @param y the ordinates
     */
    public static Series of(String name, double[] x, double[] y) {
        return new Series(name, x, y, new double[0], new double[0]);
    }
}
