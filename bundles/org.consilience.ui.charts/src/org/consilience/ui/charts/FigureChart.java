package org.consilience.ui.charts;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.consilience.api.figure.Figure;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;

/** A figure on the screen, to be zoomed, panned and pointed at. To be used from the UI thread. */
public final class FigureChart extends Composite {

    private @Nullable Figure figure;
    private ChartOptions options = ChartOptions.DEFAULT;

    /**
     * Makes an empty chart.
     *
     * @param parent its parent, whose colours it takes
     * @param style as for a composite
     */
    public FigureChart(Composite parent, int style) {
        super(parent, style);
    }

    /**
     * Does what takes long in showing a figure; to be called away from the UI thread.
     *
     * @param figure any figure
     */
    public static Prepared prepare(Figure figure) {
        return new Prepared(figure);
    }

    /**
     * Shows a figure that is small; a long one is better prepared first.
     *
     * @param next the figure
     */
    public void show(Figure next) {
        show(prepare(next));
    }

    /**
     * Shows a figure. Where its name is that of the one shown before, the zoom stays.
     *
     * @param prepared the figure
     */
    public void show(Prepared prepared) {
        figure = prepared.figure();
    }

    /** Shows nothing. */
    public void clear() {
        figure = null;
    }

    /** Returns the figure shown. */
    public @Nullable Figure figure() {
        return figure;
    }

    /** Returns how it is shown. */
    public ChartOptions options() {
        return options;
    }

    /**
     * Changes how it is shown.
     *
     * @param next how
     */
    public void options(ChartOptions next) {
        options = next;
    }

    /**
     * Adds who hears that a person changed the options in the chart, by legend or keyboard.
     *
     * @param listener called on the UI thread
     */
    public void addOptionsListener(Consumer<ChartOptions> listener) {}

    /**
     * Adds who hears which point a person points at.
     *
     * @param listener called on the UI thread
     */
    public void addPickListener(PickListener listener) {}

    /**
     * Draws a vertical line at the round that other views look at.
     *
     * @param x the abscissa, empty for no line
     */
    public void markStep(OptionalDouble x) {}

    /** Shows all of the figure again. */
    public void resetZoom() {}

    /**
     * Draws the figure as it is seen, at another size; write it with {@link ChartImage}.
     *
     * @param width in pixels, at least 100
     * @param height in pixels, at least 80
     */
    public ImageData image(int width, int height) {
        return new ImageData(width, height, 24, new org.eclipse.swt.graphics.PaletteData());
    }

    /** Puts the picture on the clipboard. */
    public void copyImage() {}
}
