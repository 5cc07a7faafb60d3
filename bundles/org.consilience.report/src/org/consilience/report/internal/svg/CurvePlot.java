package org.consilience.report.internal.svg;

import java.util.Arrays;
import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.api.figure.Thinning;
import org.consilience.report.internal.text.Markup;

/** Curves with bands, and clouds of points. */
final class CurvePlot {

    /** Marks around a place, one shape a series. */
    private static final List<String> MARKS =
            List.of(
                    "m-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z",
                    "m-2.8-2.8h5.6v5.6h-5.6z",
                    "m0-3.8l3.8 6.6h-7.6z",
                    "m0-4l4 4l-4 4l-4-4z",
                    "m0 3.8l3.8-6.6h-7.6z",
                    "m-1.2-3.6h2.4v2.4h2.4v2.4h-2.4v2.4h-2.4v-2.4h-2.4v-2.4h2.4z");

    private static final int MOST_MARKS = 3000;

    private final Axis xAxis;
    private final Axis yAxis;
    private final List<Series> series;
    private final Markup out = new Markup();
    private final Frame frame;

    private CurvePlot(Axis xAxis, Axis yAxis, List<Series> series) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        this.series = series;
        Scale.Range xs = new Scale.Range(xAxis.log());
        Scale.Range ys = new Scale.Range(yAxis.log());
        for (Series s : series) {
            xs.add(s.x());
            ys.add(s.y()).add(s.low()).add(s.high());
        }
        this.frame = new Frame(xAxis, yAxis, xs.scale(0, 1, 0.01), ys.scale(0, 1, 0.04), 0);
        frame.axes(out, true);
        if (xs.isEmpty() || ys.isEmpty()) {
            frame.nothing(out);
        }
    }

    static Drawing lines(Figure.Lines figure) {
        CurvePlot plot = new CurvePlot(figure.x(), figure.y(), figure.series());
        int points = Math.clamp(6000 / Math.max(1, figure.series().size()), 120, 600);
        for (int i = 0; i < figure.series().size(); i++) {
            plot.band(i, points);
        }
        for (int i = 0; i < figure.series().size(); i++) {
            plot.curve(i, points);
        }
        return plot.finish("curve", points);
    }

    static Drawing scatter(Figure.Scatter figure) {
        CurvePlot plot = new CurvePlot(figure.x(), figure.y(), figure.series());
        for (int i = 0; i < figure.series().size(); i++) {
            plot.cloud(i);
        }
        return plot.finish("group of points", MOST_MARKS);
    }

    private Drawing finish(String kind, int most) {
        boolean clouds = !kind.equals("curve");
        if (series.size() > 1 || series.size() == 1 && !series.get(0).name().isBlank()) {
            frame.legend(
                    out,
                    series.stream().map(Series::name).toList(),
                    (i, x, y) -> {
                        if (clouds) {
                            marks(i, new PathText().move(x, y).mark(mark(i)));
                        } else {
                            stroke(i, new PathText().move(x - 12, y).line(x + 12, y));
                        }
                    });
        }
        return new Drawing(out.markup(), Frame.WIDTH, frame.height(), description(kind, most));
    }

    private void curve(int index, int points) {
        Series s = series.get(index);
        PathText path = new PathText();
        int shown = 0;
        for (int from = 0; from < s.x().length; ) {
            int to = end(s, s.y(), from);
            if (to > from) {
                Series run = thin(s.x(), s.y(), from, to, points);
                path.move(frame.x.at(run.x()[0]), frame.y.at(run.y()[0]));
                for (int i = 1; i < run.x().length; i++) {
                    path.line(frame.x.at(run.x()[i]), frame.y.at(run.y()[i]));
                }
                if (to == from + 1) {
                    path.mark("h0");
                }
                shown += to - from;
            }
            from = Math.max(to, from + 1);
        }
        if (!path.isEmpty()) {
            stroke(index, path);
        }
        if (shown > 0 && shown <= 14) {
            cloud(index);
        }
    }

    private void band(int index, int points) {
        Series s = series.get(index);
        if (s.low().length == 0) {
            return;
        }
        double[] floor = s.low().clone();
        for (int i = 0; yAxis.log() && i < floor.length; i++) {
            floor[i] = floor[i] <= 0 ? frame.y.low() : floor[i];
        }
        PathText path = new PathText();
        for (int from = 0; from < s.x().length; ) {
            int to = Math.min(end(s, floor, from), end(s, s.high(), from));
            if (to > from + 1) {
                Series top = thin(s.x(), s.high(), from, to, points / 2);
                Series bottom = thin(s.x(), floor, from, to, points / 2);
                path.move(frame.x.at(top.x()[0]), frame.y.at(top.y()[0]));
                for (int i = 1; i < top.x().length; i++) {
                    path.line(frame.x.at(top.x()[i]), frame.y.at(top.y()[i]));
                }
                for (int i = bottom.x().length - 1; i >= 0; i--) {
                    path.line(frame.x.at(bottom.x()[i]), frame.y.at(bottom.y()[i]));
                }
                path.end();
            }
            from = Math.max(to, from + 1);
        }
        if (!path.isEmpty()) {
            out.leaf(
                    "path",
                    "class",
                    "band",
                    "fill",
                    Palette.series(index),
                    "fill-opacity",
                    series.size() > 4 ? ".1" : ".16",
                    "d",
                    path.data());
            out.line();
        }
    }

    private void cloud(int index) {
        Series s = series.get(index);
        PathText path = new PathText();
        int every = Math.max(1, (s.x().length + MOST_MARKS - 1) / MOST_MARKS);
        for (int i = 0; i < s.x().length; i += every) {
            if (frame.x.shows(s.x()[i]) && frame.y.shows(s.y()[i])) {
                path.move(frame.x.at(s.x()[i]), frame.y.at(s.y()[i])).mark(mark(index));
            }
        }
        if (!path.isEmpty()) {
            marks(index, path);
        }
    }

    private static String mark(int index) {
        return MARKS.get(index % MARKS.size());
    }

    private void marks(int index, PathText path) {
        out.leaf(
                "path",
                "class",
                "points",
                "fill",
                Palette.series(index),
                "fill-opacity",
                ".75",
                "d",
                path.data());
        out.line();
    }

    private void stroke(int index, PathText path) {
        String dashes = Palette.dashes(index);
        String[] always = {
            "class",
            "curve",
            "fill",
            "none",
            "stroke",
            Palette.series(index),
            "stroke-width",
            "1.7",
            "stroke-linejoin",
            "round",
            "d",
            path.data()
        };
        String[] all = Arrays.copyOf(always, always.length + 2);
        all[always.length] = dashes.isEmpty() ? "stroke-linecap" : "stroke-dasharray";
        all[always.length + 1] = dashes.isEmpty() ? "round" : dashes;
        out.leaf("path", all);
        out.line();
    }

    /** Returns where the run of drawable points that begins at an index ends. */
    private int end(Series s, double[] y, int from) {
        int to = from;
        while (to < s.x().length && frame.x.shows(s.x()[to]) && frame.y.shows(y[to])) {
            to++;
        }
        return to;
    }

    private static Series thin(double[] x, double[] y, int from, int to, int points) {
        int share = (int) Math.max(8, (long) points * (to - from) / x.length);
        return Thinning.of(
                "", Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to), share);
    }

    private String description(String kind, int most) {
        StringBuilder text = new StringBuilder();
        text.append(series.size()).append(' ').append(kind).append(series.size() == 1 ? "" : "s");
        text.append("; across: ").append(xAxis.title()).append(xAxis.log() ? " (logarithmic)" : "");
        text.append("; up: ").append(yAxis.title()).append(yAxis.log() ? " (logarithmic)" : "");
        text.append('.');
        int longest = series.stream().mapToInt(s -> s.x().length).max().orElse(0);
        if (longest > most) {
            text.append(" Drawn thinned from up to ").append(longest).append(" points a series.");
        }
        return text.toString();
    }
}
