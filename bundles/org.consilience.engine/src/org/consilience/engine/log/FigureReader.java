package org.consilience.engine.log;

import java.util.ArrayList;
import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;

/** Reads what {@code FigureWriter} wrote. */
final class FigureReader {

    private final ByteSource in;

    FigureReader(ByteSource in) {
        this.in = in;
    }

    Figure read() throws LogException {
        return read(in.u8(), true);
    }

    private Figure read(int kind, boolean animated) throws LogException {
        String name = in.text();
        String title = in.text();
        return switch (kind) {
            case FigureWriter.LINES -> new Figure.Lines(name, title, axis(), axis(), curves());
            case FigureWriter.AREAS -> new Figure.Areas(name, title, axis(), axis(), curves());
            case FigureWriter.SCATTER -> new Figure.Scatter(name, title, axis(), axis(), curves());
            case FigureWriter.BARS -> new Figure.Bars(name, title, axis(), bars());
            case FigureWriter.HEAT_MAP -> heatMap(name, title);
            case FigureWriter.ANIMATION -> {
                if (!animated) {
                    throw new LogException("an animation is inside another one");
                }
                yield animation(name, title);
            }
            default -> throw new LogException("a figure is of the unknown kind " + kind);
        };
    }

    private Axis axis() throws LogException {
        return new Axis(in.text(), in.bool());
    }

    private List<Series> curves() throws LogException {
        int n = in.objects();
        List<Series> series = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            String name = in.text();
            int points = in.count(1);
            int band = in.bool() ? points : 0;
            series.add(
                    new Series(
                            name,
                            in.doubles(points),
                            in.doubles(points),
                            in.doubles(band),
                            in.doubles(band)));
        }
        return series;
    }

    private List<Figure.Bar> bars() throws LogException {
        int n = in.objects();
        List<Figure.Bar> bars = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            bars.add(new Figure.Bar(in.text(), in.f64(), in.f64(), in.f64()));
        }
        return bars;
    }

    private Figure heatMap(String name, String title) throws LogException {
        Axis x = axis();
        Axis y = axis();
        String unit = in.text();
        double[] columns = in.doubles(in.count(8));
        double[] rows = in.doubles(in.count(8));
        double[][] values = new double[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            values[r] = in.doubles(columns.length);
        }
        return new Figure.HeatMap(name, title, x, y, columns, rows, values, unit);
    }

    private Figure animation(String name, String title) throws LogException {
        String time = in.text();
        int n = in.objects();
        if (n == 0) {
            throw new LogException("an animation has no frame");
        }
        List<Figure.Frame> frames = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            frames.add(new Figure.Frame(in.f64(), read(in.u8(), false)));
        }
        return new Figure.Animation(name, title, time, frames);
    }
}
