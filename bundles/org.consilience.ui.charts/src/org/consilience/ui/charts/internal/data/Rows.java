package org.consilience.ui.charts.internal.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;

/** The numbers of a figure as rows, one a point, made when they are asked for. */
public sealed interface Rows {

    /**
     * Returns the rows of a figure.
     *
     * @param figure any figure
     */
    static Rows of(Figure figure) {
        return switch (figure) {
            case Figure.Lines f -> Points.of(f.x(), f.y(), f.series());
            case Figure.Areas f -> Points.of(f.x(), f.y(), f.series());
            case Figure.Scatter f -> Points.of(f.x(), f.y(), f.series());
            case Figure.Bars f -> new Bars(f);
            case Figure.HeatMap f -> new Cells(f);
            case Figure.Animation f -> Frames.of(f);
        };
    }

    /** Returns the headers. */
    List<String> columns();

    /** Returns how many rows there are. */
    int size();

    /**
     * Returns a cell: a {@code String}, a {@code Double}, or an empty string for nothing.
     *
     * @param row its row
     * @param column its column
     */
    Object cell(int row, int column);

    private static String named(String title, String other) {
        return title.isBlank() ? other : title;
    }

    /** Series after series. */
    record Points(List<String> columns, List<Series> series, int[] starts) implements Rows {

        private static Points of(Axis x, Axis y, List<Series> series) {
            boolean banded = series.stream().anyMatch(s -> s.low().length > 0);
            List<String> columns = new ArrayList<>();
            columns.add("Series");
            columns.add(named(x.title(), "x"));
            columns.add(named(y.title(), "y"));
            if (banded) {
                columns.add("Low");
                columns.add("High");
            }
            int[] starts = new int[series.size() + 1];
            for (int i = 0; i < series.size(); i++) {
                starts[i + 1] = Math.addExact(starts[i], series.get(i).x().length);
            }
            return new Points(List.copyOf(columns), series, starts);
        }

        @Override
        public int size() {
            return starts[series.size()];
        }

        @Override
        public Object cell(int row, int column) {
            int found = Arrays.binarySearch(starts, row);
            int at = found >= 0 ? found : -found - 2;
            while (starts[at + 1] <= row) {
                at++; // series without points begin where the next one does
            }
            Series one = series.get(at);
            int i = row - starts[at];
            return switch (column) {
                case 0 -> one.name();
                case 1 -> one.x()[i];
                case 2 -> one.y()[i];
                case 3 -> one.low().length == 0 ? "" : (Object) one.low()[i];
                default -> one.high().length == 0 ? "" : (Object) one.high()[i];
            };
        }
    }

    /** Bar after bar. */
    record Bars(Figure.Bars figure) implements Rows {

        @Override
        public List<String> columns() {
            return List.of("Bar", named(figure.y().title(), "Value"), "Low", "High");
        }

        @Override
        public int size() {
            return figure.bars().size();
        }

        @Override
        public Object cell(int row, int column) {
            Figure.Bar bar = figure.bars().get(row);
            return switch (column) {
                case 0 -> bar.label();
                case 1 -> bar.value();
                case 2 -> bar.low();
                default -> bar.high();
            };
        }
    }

    /** Cell after cell, row after row. */
    record Cells(Figure.HeatMap figure) implements Rows {

        @Override
        public List<String> columns() {
            return List.of(
                    named(figure.x().title(), "x"),
                    named(figure.y().title(), "y"),
                    named(figure.unit(), "Value"));
        }

        @Override
        public int size() {
            return Math.multiplyExact(figure.rows().length, figure.columns().length);
        }

        @Override
        public Object cell(int row, int column) {
            int across = row % figure.columns().length;
            int along = row / figure.columns().length;
            return switch (column) {
                case 0 -> figure.columns()[across];
                case 1 -> figure.rows()[along];
                default -> figure.values()[along][across];
            };
        }
    }

    /** Frame after frame, with the time in front. */
    record Frames(Figure.Animation film, List<Rows> frames, int[] starts) implements Rows {

        private static Frames of(Figure.Animation film) {
            List<Rows> frames = film.frames().stream().map(f -> Rows.of(f.figure())).toList();
            int[] starts = new int[frames.size() + 1];
            for (int i = 0; i < frames.size(); i++) {
                starts[i + 1] = Math.addExact(starts[i], frames.get(i).size());
            }
            return new Frames(film, frames, starts);
        }

        @Override
        public List<String> columns() {
            List<String> widest = List.of();
            for (Rows frame : frames) {
                widest = frame.columns().size() > widest.size() ? frame.columns() : widest;
            }
            List<String> columns = new ArrayList<>(List.of(named(film.time(), "Time")));
            columns.addAll(widest);
            return List.copyOf(columns);
        }

        @Override
        public int size() {
            return starts[frames.size()];
        }

        @Override
        public Object cell(int row, int column) {
            int found = Arrays.binarySearch(starts, row);
            int at = found >= 0 ? found : -found - 2;
            while (starts[at + 1] <= row) {
                at++;
            }
            if (column == 0) {
                return film.frames().get(at).time();
            }
            Rows frame = frames.get(at);
            return column - 1 < frame.columns().size()
                    ? frame.cell(row - starts[at], column - 1)
                    : "";
        }
    }
}
