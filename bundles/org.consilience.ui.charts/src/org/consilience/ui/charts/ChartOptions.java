package org.consilience.ui.charts;

import java.util.Set;

/**
 * How a figure is shown; all of it survives another figure.
 *
 * @param xLog the abscissa's scale
 * @param yLog the ordinate's scale
 * @param smoothing weight of the past in the exponential moving average, 0 for none, below 1
 * @param bands whether bands and intervals are drawn
 * @param crosshair whether the values below the pointer are read out
 * @param legend whether the legend is drawn
 * @param hidden names of the series left out
 * @param highlighted names of the series drawn stronger than the others, empty for all alike
 */
public record ChartOptions(
        Scaling xLog,
        Scaling yLog,
        double smoothing,
        boolean bands,
        boolean crosshair,
        boolean legend,
        Set<String> hidden,
        Set<String> highlighted) {

    /** Bands, crosshair and legend on, scales as the figure says, nothing smoothed or hidden. */
    public static final ChartOptions DEFAULT =
            new ChartOptions(
                    Scaling.FIGURE, Scaling.FIGURE, 0, true, true, true, Set.of(), Set.of());

    /** Which scale an axis has. */
    public enum Scaling {
        /** As the figure declares. */
        FIGURE,
        /** Linear, whatever the figure declares. */
        LINEAR,
        /** Logarithmic; values at or below 0 are left out. */
        LOG
    }

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if the smoothing is not from 0 to below 1
     */
    public ChartOptions {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException(
                    "Smoothing is %s; it must be from 0 to below 1.".formatted(smoothing));
        }
        hidden = Set.copyOf(hidden);
        highlighted = Set.copyOf(highlighted);
    }

    /**
     * Returns these options with another scale of the abscissa.
     *
     * @param value the scale
     */
    public ChartOptions withXLog(Scaling value) {
        return new ChartOptions(
                value, yLog, smoothing, bands, crosshair, legend, hidden, highlighted);
    }

    /**
     * Returns these options with another scale of the ordinate.
     *
     * @param value the scale
     */
    public ChartOptions withYLog(Scaling value) {
        return new ChartOptions(
                xLog, value, smoothing, bands, crosshair, legend, hidden, highlighted);
    }

    /**
     * Returns these options with another smoothing.
     *
     * @param value from 0 to below 1
     */
    public ChartOptions withSmoothing(double value) {
        return new ChartOptions(xLog, yLog, value, bands, crosshair, legend, hidden, highlighted);
    }

    /**
     * Returns these options with or without bands.
     *
     * @param value whether they are drawn
     */
    public ChartOptions withBands(boolean value) {
        return new ChartOptions(
                xLog, yLog, smoothing, value, crosshair, legend, hidden, highlighted);
    }

    /**
     * Returns these options with or without the crosshair.
     *
     * @param value whether it is drawn
     */
    public ChartOptions withCrosshair(boolean value) {
        return new ChartOptions(xLog, yLog, smoothing, bands, value, legend, hidden, highlighted);
    }

    /**
     * Returns these options with or without the legend.
     *
     * @param value whether it is drawn
     */
    public ChartOptions withLegend(boolean value) {
        return new ChartOptions(
                xLog, yLog, smoothing, bands, crosshair, value, hidden, highlighted);
    }

    /**
     * Returns these options with other series left out.
     *
     * @param names their names
     */
    public ChartOptions withHidden(Set<String> names) {
        return new ChartOptions(
                xLog, yLog, smoothing, bands, crosshair, legend, names, highlighted);
    }

    /**
     * Returns these options with other series drawn stronger.
     *
     * @param names their names, empty for all alike
     */
    public ChartOptions withHighlighted(Set<String> names) {
        return new ChartOptions(xLog, yLog, smoothing, bands, crosshair, legend, hidden, names);
    }
}
