package org.consilience.ui.charts.internal.view;

import java.util.List;
import java.util.OptionalDouble;
import org.consilience.api.figure.Axis;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.data.Plot;
import org.consilience.ui.charts.internal.data.Scene;

/** What a chart without a figure shows. */
final class EmptyPlot {

    static final ChartOptions OPTIONS = ChartOptions.DEFAULT;

    static final OptionalDouble MARK = OptionalDouble.empty();

    static final Plot PLOT =
            new Plot(Kind.LINES, Axis.linear(""), Axis.linear(""), List.of(), List.of(), null);

    static final Scene SCENE = Scene.of(PLOT, OPTIONS);

    private EmptyPlot() {}
}
