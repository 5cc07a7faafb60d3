package org.consilience.ui.charts.internal.view;

import java.util.OptionalDouble;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.internal.data.Extent;
import org.consilience.ui.charts.internal.data.Plot;
import org.consilience.ui.charts.internal.data.Scene;

/**
 * All that is seen at a moment.
 *
 * @param title the figure's title
 * @param plot what is shown
 * @param scene it under the options
 * @param options how it is shown
 * @param x what is seen across
 * @param y what is seen along
 * @param mark the round others look at
 */
record Look(
        String title,
        Plot plot,
        Scene scene,
        ChartOptions options,
        Extent x,
        Extent y,
        OptionalDouble mark) {

    Look marked(OptionalDouble round) {
        return new Look(title, plot, scene, options, x, y, round);
    }
}
