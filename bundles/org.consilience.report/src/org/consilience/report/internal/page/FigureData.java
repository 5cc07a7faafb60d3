package org.consilience.report.internal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.report.internal.text.Numbers;

/**
 * The numbers behind a figure as a table, thinned to what a person reads.
 *
 * @param columns the headers
 * @param rows the cells
 * @param thinned whether rows or columns were left out
 */
record FigureData(List<String> columns, List<List<String>> rows, boolean thinned) {

    private static final int ROWS = 20;
    private static final int COLUMNS = 24;

    static FigureData of(Figure figure) {
        return switch (figure) {
            case Figure.Lines f -> points(f.x(), f.series());
            case Figure.Areas f -> points(f.x(), f.series());
            case Figure.Scatter f -> points(f.x(), f.series());
            case Figure.Bars f -> bars(f);
            case Figure.HeatMap f -> cells(f);
            case Figure.Animation f -> of(f.frames().get(f.frames().size() - 1).figure());
        };
    }

    private static FigureData points(Axis x, List<Series> series) {
        boolean shared =
                !series.isEmpty()
                        && series.stream().allMatch(s -> Arrays.equals(s.x(), series.get(0).x()));
        return shared ? side(x, series) : below(x, series);
    }

    /** One column a series. */
    private static FigureData side(Axis x, List<Series> series) {
        int[] kept = everyFew(series.get(0).x().length, ROWS);
        List<Series> shown = series.subList(0, Math.min(series.size(), COLUMNS));
        List<String> columns = new ArrayList<>(List.of(x.title()));
        shown.forEach(s -> columns.add(s.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i : kept) {
            List<String> row = new ArrayList<>();
            row.add(Numbers.words(series.get(0).x()[i]));
            for (Series s : shown) {
                row.add(value(s, i));
            }
            rows.add(row);
        }
        boolean thinned = kept.length < series.get(0).x().length || shown.size() < series.size();
        return new FigureData(columns, rows, thinned);
    }

    /** One row a point, series after series. */
    private static FigureData below(Axis x, List<Series> series) {
        int each = Math.max(3, 3 * ROWS / Math.max(1, series.size()));
        List<List<String>> rows = new ArrayList<>();
        boolean thinned = series.size() > ROWS;
        for (Series s : series.subList(0, Math.min(series.size(), ROWS))) {
            int[] kept = everyFew(s.x().length, each);
            thinned |= kept.length < s.x().length;
            for (int i : kept) {
                rows.add(List.of(s.name(), Numbers.words(s.x()[i]), value(s, i)));
            }
        }
        return new FigureData(List.of("Series", x.title(), "Value"), rows, thinned);
    }

    private static String value(Series s, int i) {
        String value = Numbers.words(s.y()[i]);
        return s.low().length == 0
                ? value
                : "%s (%s to %s)"
                        .formatted(value, Numbers.words(s.low()[i]), Numbers.words(s.high()[i]));
    }

    private static FigureData bars(Figure.Bars figure) {
        List<List<String>> rows =
                figure.bars().stream()
                        .map(
                                b ->
                                        List.of(
                                                b.label(),
                                                Numbers.words(b.value()),
                                                Numbers.words(b.low()),
                                                Numbers.words(b.high())))
                        .toList();
        return new FigureData(List.of("Bar", figure.y().title(), "from", "to"), rows, false);
    }

    private static FigureData cells(Figure.HeatMap figure) {
        int[] down = everyFew(figure.rows().length, ROWS / 2);
        int[] across = everyFew(figure.columns().length, COLUMNS / 2);
        List<String> columns = new ArrayList<>();
        columns.add(figure.y().title() + " \\ " + figure.x().title());
        for (int c : across) {
            columns.add(Numbers.words(figure.columns()[c]));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int r : down) {
            List<String> row = new ArrayList<>();
            row.add(Numbers.words(figure.rows()[r]));
            for (int c : across) {
                row.add(Numbers.words(figure.values()[r][c], 3));
            }
            rows.add(row);
        }
        boolean thinned =
                down.length < figure.rows().length || across.length < figure.columns().length;
        return new FigureData(columns, rows, thinned);
    }

    private static int[] everyFew(int length, int most) {
        int count = Math.min(length, most);
        int[] kept = new int[count];
        for (int i = 0; i < count; i++) {
            kept[i] = count == 1 ? 0 : (int) ((long) i * (length - 1) / (count - 1));
        }
        return kept;
    }
}
