package org.consilience.ui.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;

/** Figures for tests, the same in every run. */
final class Figures {

    private Figures() {}

    static double[] steps(int count) {
        double[] x = new double[count];
        Arrays.setAll(x, i -> i);
        return x;
    }

    static Figure.Lines lines(Series... series) {
        return new Figure.Lines(
                "lines",
                "What the lines show",
                Axis.linear("Round"),
                Axis.linear("Value"),
                List.of(series));
    }

    static Series constant(String name, int count, double value) {
        double[] y = new double[count];
        Arrays.fill(y, value);
        return Series.of(name, steps(count), y);
    }

    /** Random walks upwards, with bands where asked for. */
    static Figure.Lines walks(int curves, int points, boolean bands) {
        RandomGenerator random = new java.util.Random(7);
        List<Series> series = new ArrayList<>();
        for (int c = 0; c < curves; c++) {
            double[] y = new double[points];
            double[] low = new double[bands ? points : 0];
            double[] high = new double[bands ? points : 0];
            double value = 1;
            for (int i = 0; i < points; i++) {
                value *= 1 + (0.0005 * (c + 1) + 0.03 * random.nextGaussian()) * 20 / points * 5;
                y[i] = value;
                if (bands) {
                    low[i] = value * (0.98 - 0.1 * i / points);
                    high[i] = value * (1.02 + 0.12 * i / points);
                }
            }
            series.add(new Series("arm-" + (c + 1), steps(points), y, low, high));
        }
        return new Figure.Lines(
                "walks",
                "Wealth of the arms over the days of the market, mean and range over seeds",
                Axis.linear("Trading day"),
                Axis.linear("Wealth (units of the initial)"),
                series);
    }

    static Figure.Bars bars(int count) {
        List<Figure.Bar> bars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double value = 3 + 2 * Math.sin(i);
            bars.add(
                    new Figure.Bar(
                            "strategy " + (i + 1), value, value - 0.4, value + 0.3 + i * 0.02));
        }
        return new Figure.Bars("bars", "Final wealth by strategy", Axis.linear("Wealth"), bars);
    }

    static Figure.HeatMap heat(int rows, int columns, double from) {
        double[][] values = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values[r][c] = from + Math.sin(r * 0.3) * Math.cos(c * 0.2) + 1;
            }
        }
        return new Figure.HeatMap(
                "heat",
                "Correlation of the arms' returns",
                Axis.linear("Window (days)"),
                Axis.linear("Lag (days)"),
                steps(columns),
                steps(rows),
                values,
                "correlation");
    }
}
