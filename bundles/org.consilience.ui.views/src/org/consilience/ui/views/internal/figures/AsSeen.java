package org.consilience.ui.views.internal.figures;

import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.ui.charts.ChartOptions;

/** A figure with the choices that a person made on the screen, for drawings made elsewhere. */
final class AsSeen {

    private AsSeen() {}

    /**
     * Applies scales, hidden curves and bands; smoothing is left out, since a drawing is read for
     * its values.
     *
     * @param figure any figure; others than curves stay as they are
     * @param options the choices
     */
    static Figure of(Figure figure, ChartOptions options) {
        return figure instanceof Figure.Lines lines
                ? new Figure.Lines(
                        lines.name(),
                        lines.title(),
                        axis(lines.x(), options.xLog()),
                        axis(lines.y(), options.yLog()),
                        series(lines.series(), options))
                : figure;
    }

    private static Axis axis(Axis axis, ChartOptions.Scaling scaling) {
        return switch (scaling) {
            case FIGURE -> axis;
            case LINEAR -> Axis.linear(axis.title());
            case LOG -> Axis.log(axis.title());
        };
    }

    private static List<Series> series(List<Series> series, ChartOptions options) {
        return series.stream()
                .filter(s -> !options.hidden().contains(s.name()))
                .map(s -> options.bands() ? s : Series.of(s.name(), s.x(), s.y()))
                .toList();
    }
}
