package org.consilience.report.internal.svg;

import java.util.List;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.report.internal.text.Markup;

/** Stacked areas. */
final class AreaPlot {

    private AreaPlot() {}

    static Drawing draw(Figure.Areas figure) {
        List<Series> series = figure.series();
        double[] x = series.isEmpty() ? new double[0] : series.get(0).x();
        int most = series.size() > 8 ? 120 : 240;
        int[] kept = everyFew(x.length, most);
        double[][] tops = tops(series, kept, x.length);
        Scale.Range xs = new Scale.Range(figure.x().log()).add(x);
        Scale.Range ys = new Scale.Range(figure.y().log());
        if (!figure.y().log()) {
            ys.add(0);
        }
        for (double[] top : tops) {
            ys.add(top);
        }
        Frame frame = new Frame(figure.x(), figure.y(), xs.scale(0, 1, 0), ys.scale(0, 1, 0), 0);
        Markup out = new Markup();
        frame.axes(out, true);
        for (int s = series.size() - 1; s >= 0; s--) { // the lower ones cover the higher ones
            PathText path = new PathText();
            boolean begun = false;
            double lastX = 0;
            for (int i = 0; i < kept.length; i++) {
                double at = x[kept[i]];
                if (frame.x.shows(at)) {
                    double top =
                            frame.y.shows(tops[s][i]) ? frame.y.at(tops[s][i]) : frame.y.from();
                    if (!begun) {
                        path.move(frame.x.at(at), frame.y.from());
                        begun = true;
                    }
                    path.line(frame.x.at(at), top);
                    lastX = frame.x.at(at);
                }
            }
            if (begun) {
                area(out, s, path.line(lastX, frame.y.from()).end());
            }
        }
        frame.legend(
                out,
                series.stream().map(Series::name).toList(),
                (i, cx, cy) -> area(out, i, new PathText().box(cx - 7, cy - 6, cx + 7, cy + 6)));
        String text =
                "%d stacked areas; across: %s; up: %s.%s"
                        .formatted(
                                series.size(),
                                figure.x().title(),
                                figure.y().title(),
                                kept.length < x.length
                                        ? " Drawn at %d of %d places."
                                                .formatted(kept.length, x.length)
                                        : "");
        return new Drawing(out.markup(), Frame.WIDTH, frame.height(), text);
    }

    private static void area(Markup out, int index, PathText path) {
        // Later rounds of the colours are paler; what they cover must not shine through.
        String opacity = List.of("1", ".72", ".5").get(index / 8 % 3);
        if (index >= 8) {
            out.leaf("path", "class", "under", "fill", "#ffffff", "d", path.data());
        }
        out.leaf(
                "path",
                "class",
                "area",
                "fill",
                Palette.series(index),
                "fill-opacity",
                opacity,
                "stroke",
                "#ffffff",
                "stroke-width",
                ".5",
                "d",
                path.data());
        out.line();
    }

    private static int[] everyFew(int length, int most) {
        int count = Math.min(length, most);
        int[] kept = new int[count];
        for (int i = 0; i < count; i++) {
            kept[i] = count == 1 ? 0 : (int) ((long) i * (length - 1) / (count - 1));
        }
        return kept;
    }

    private static double[][] tops(List<Series> series, int[] kept, int length) {
        double[][] tops = new double[series.size()][kept.length];
        for (int i = 0; i < kept.length; i++) {
            double sum = 0;
            for (int s = 0; s < series.size(); s++) {
                double[] y = series.get(s).y();
                double value = kept[i] < Math.min(y.length, length) ? y[kept[i]] : 0;
                sum += Double.isFinite(value) && value > 0 ? value : 0;
                tops[s][i] = sum;
            }
        }
        return tops;
    }
}
