package org.consilience.ui.charts.internal.data;

import java.util.ArrayList;
import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A figure, or a frame of one, with its series made ready.
 *
 * @param kind what it looks like
 * @param x the abscissa
 * @param y the ordinate
 * @param curves its series; bars are one, at the abscissae 0, 1, 2...
 * @param labels the words below bars, else none
 * @param heat the matrix, else none
 */
public record Plot(
        Kind kind, Axis x, Axis y, List<Curve> curves, List<String> labels, @Nullable Heat heat) {

    /**
     * Prepares a figure.
     *
     * @param figure any figure but an animation
     * @throws IllegalArgumentException if it is an animation
     */
    public static Plot of(Figure figure) {
        return switch (figure) {
            case Figure.Lines f -> series(Kind.LINES, f.x(), f.y(), f.series());
            case Figure.Areas f -> series(Kind.AREAS, f.x(), f.y(), f.series());
            case Figure.Scatter f -> series(Kind.SCATTER, f.x(), f.y(), f.series());
            case Figure.Bars f -> bars(f);
            case Figure.HeatMap f ->
                    new Plot(Kind.HEAT, f.x(), f.y(), List.of(), List.of(), Heat.of(f));
            case Figure.Animation f ->
                    throw new IllegalArgumentException("An animation is prepared by its frames.");
        };
    }

    private static Plot series(Kind kind, Axis x, Axis y, List<Series> series) {
        List<Curve> curves = new ArrayList<>();
        for (Series one : series) {
            curves.add(Curve.of(one, curves.size()));
        }
        return new Plot(kind, x, y, List.copyOf(curves), List.of(), null);
    }

    private static Plot bars(Figure.Bars figure) {
        int n = figure.bars().size();
        double[] x = new double[n];
        double[] y = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Figure.Bar bar = figure.bars().get(i);
            x[i] = i;
            y[i] = bar.value();
            low[i] = bar.low();
            high[i] = bar.high();
            labels.add(bar.label());
        }
        Curve curve = Curve.of("", 0, x, y, low, high);
        return new Plot(
                Kind.BARS, Axis.linear(""), figure.y(), List.of(curve), List.copyOf(labels), null);
    }

    /** Returns the names in the legend, in order. */
    public List<String> names() {
        return kind == Kind.BARS ? List.of() : curves.stream().map(Curve::name).toList();
    }

    /** Returns how many numbers are touched when it is drawn anew, roughly. */
    public long weight() {
        Heat matrix = heat;
        return matrix != null
                ? (long) matrix.values().length * (matrix.columns().length - 1)
                : curves.stream().mapToLong(Curve::size).sum();
    }
}
