package org.consilience.report.internal.svg;

import org.consilience.api.figure.Figure;
import org.consilience.report.internal.text.Markup;
import org.consilience.report.internal.text.Numbers;

/** A matrix as colours, with the scale of colours beside it. */
final class HeatPlot {

    private static final int LEVELS = 32;
    private static final int MOST = 160;

    private HeatPlot() {}

    static Drawing draw(Figure.HeatMap figure) {
        int tall = block(figure.rows().length);
        int wide = block(figure.columns().length);
        double[] rows = means(figure.rows(), tall);
        double[] columns = means(figure.columns(), wide);
        double[][] values = means(figure.values(), rows.length, columns.length, tall, wide);
        double[] across = edges(columns, figure.x().log());
        double[] up = edges(rows, figure.y().log());
        Scale.Range colours = new Scale.Range(false);
        for (double[] row : values) {
            colours.add(row);
        }
        Scale colour = colours.scale(0, 1, 0);
        boolean aroundZero = colour.low() < 0 && colour.high() > 0;
        if (aroundZero) {
            double reach = Math.max(-colour.low(), colour.high());
            colour = new Scale(-reach, reach, false, 0, 1);
        }
        Frame frame =
                new Frame(
                        figure.x(),
                        figure.y(),
                        new Scale.Range(figure.x().log()).add(across).scale(0, 1, 0),
                        new Scale.Range(figure.y().log()).add(up).scale(0, 1, 0),
                        92);
        Markup out = new Markup();
        frame.axes(out, true);
        cells(out, frame, values, across, up, colour, aroundZero);
        key(out, frame, colour, aroundZero, figure.unit());
        String text =
                "Colours of a matrix of %d rows and %d columns; across: %s; up: %s; colour: %s, from %s to %s.%s"
                        .formatted(
                                figure.rows().length,
                                figure.columns().length,
                                figure.x().title(),
                                figure.y().title(),
                                figure.unit(),
                                Numbers.words(colour.low()),
                                Numbers.words(colour.high()),
                                tall * wide > 1
                                        ? " Drawn as means over blocks of %d by %d cells."
                                                .formatted(tall, wide)
                                        : "");
        return new Drawing(out.markup(), Frame.WIDTH, frame.height(), text);
    }

    /** Draws the cells, one path a colour, equal neighbours in a row joined. */
    private static void cells(
            Markup out,
            Frame frame,
            double[][] values,
            double[] across,
            double[] up,
            Scale colour,
            boolean aroundZero) {
        PathText[] paths = new PathText[LEVELS];
        for (int r = 0; r < values.length; r++) {
            for (int c = 0; c < values[r].length; ) {
                int level = level(values[r][c], colour);
                int end = c + 1;
                while (end < values[r].length && level(values[r][end], colour) == level) {
                    end++;
                }
                if (level >= 0) {
                    PathText path = paths[level] == null ? new PathText() : paths[level];
                    paths[level] = path;
                    path.box(
                            frame.x.at(across[c]),
                            frame.y.at(up[r + 1]),
                            frame.x.at(across[end]),
                            frame.y.at(up[r]));
                }
                c = end;
            }
        }
        for (int level = 0; level < LEVELS; level++) {
            if (paths[level] != null) {
                out.leaf(
                        "path",
                        "class",
                        "cells",
                        "shape-rendering",
                        "crispEdges",
                        "fill",
                        Palette.heat((level + 0.5) / LEVELS, aroundZero),
                        "d",
                        paths[level].data());
                out.line();
            }
        }
    }

    private static int level(double value, Scale colour) {
        return Double.isFinite(value)
                ? Math.min(LEVELS - 1, (int) (colour.at(value) * LEVELS))
                : -1;
    }

    private static void key(
            Markup out, Frame frame, Scale colour, boolean aroundZero, String unit) {
        double left = frame.x.to() + 20;
        Scale tall = colour.along(frame.y.from(), frame.y.to() + 18);
        double step = (tall.from() - tall.to()) / LEVELS;
        for (int level = 0; level < LEVELS; level++) {
            double bottom = tall.from() - level * step;
            out.leaf(
                    "path",
                    "shape-rendering",
                    "crispEdges",
                    "fill",
                    Palette.heat((level + 0.5) / LEVELS, aroundZero),
                    "d",
                    new PathText().box(left, bottom - step, left + 14, bottom).data());
        }
        for (Scale.Tick tick : tall.ticks(5)) {
            Frame.text(out, tick.label(), left + 20, tall.at(tick.value()) + 4, "start");
        }
        Frame.text(out, Letters.fit(unit, Frame.SIZE, 88), left + 74, frame.y.to() + 8, "end");
        out.line();
    }

    /** Returns the borders between neighbours: halfway, by ratio on a logarithmic axis. */
    private static double[] edges(double[] middles, boolean log) {
        int n = middles.length;
        double[] edges = new double[n + 1];
        for (int i = 1; i < n; i++) {
            edges[i] =
                    log
                            ? Math.sqrt(middles[i - 1] * middles[i])
                            : middles[i - 1] / 2 + middles[i] / 2;
        }
        if (n == 1) {
            edges[0] = log ? middles[0] / 2 : middles[0] - 0.5;
            edges[1] = log ? middles[0] * 2 : middles[0] + 0.5;
        } else if (n > 1) {
            edges[0] = log ? middles[0] * middles[0] / edges[1] : 2 * middles[0] - edges[1];
            edges[n] =
                    log
                            ? middles[n - 1] * middles[n - 1] / edges[n - 1]
                            : 2 * middles[n - 1] - edges[n - 1];
        }
        return edges;
    }

    private static int block(int length) {
        return Math.max(1, (length + MOST - 1) / MOST);
    }

    private static double[] means(double[] values, int block) {
        double[] means = new double[(values.length + block - 1) / block];
        for (int i = 0; i < means.length; i++) {
            int to = Math.min(values.length, (i + 1) * block);
            double sum = 0;
            for (int k = i * block; k < to; k++) {
                sum += values[k];
            }
            means[i] = sum / (to - i * block);
        }
        return means;
    }

    private static double[][] means(double[][] values, int rows, int columns, int tall, int wide) {
        double[][] means = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double sum = 0;
                int count = 0;
                for (int i = r * tall; i < Math.min(values.length, (r + 1) * tall); i++) {
                    for (int k = c * wide; k < Math.min(values[i].length, (c + 1) * wide); k++) {
                        if (Double.isFinite(values[i][k])) {
                            sum += values[i][k];
                            count++;
                        }
                    }
                }
                means[r][c] = count == 0 ? Double.NaN : sum / count;
            }
        }
        return means;
    }
}
