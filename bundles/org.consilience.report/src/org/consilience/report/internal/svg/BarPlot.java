package org.consilience.report.internal.svg;

import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.report.internal.text.Markup;
import org.consilience.report.internal.text.Numbers;

/** Bars with intervals. */
final class BarPlot {

    private BarPlot() {}

    static Drawing draw(Figure.Bars figure) {
        List<Figure.Bar> bars = figure.bars();
        Scale.Range ys = new Scale.Range(figure.y().log());
        if (!figure.y().log()) {
            ys.add(0);
        }
        for (Figure.Bar bar : bars) {
            ys.add(bar.value()).add(bar.low()).add(bar.high());
        }
        Scale places = new Scale(-0.5, Math.max(0.5, bars.size() - 0.5), false, 0, 1);
        Frame frame = new Frame(Axis.linear(""), figure.y(), places, ys.scale(0, 1, 0.05), 0);
        Markup out = new Markup();
        frame.axes(out, false);
        double cell = (frame.x.to() - frame.x.from()) / Math.max(1, bars.size());
        double half = Math.min(34, cell * 0.36);
        double ground = frame.y.log() ? frame.y.from() : frame.y.at(0);
        for (int i = 0; i < bars.size(); i++) {
            Figure.Bar bar = bars.get(i);
            double middle = frame.x.at(i);
            if (frame.y.shows(bar.value())) {
                bar(out, frame, bar, middle, half, ground);
            }
        }
        labels(out, frame, bars, cell);
        String text =
                "%d bars%s; up: %s."
                        .formatted(
                                bars.size(),
                                bars.stream().anyMatch(BarPlot::hasInterval)
                                        ? " with intervals"
                                        : "",
                                figure.y().title());
        return new Drawing(out.markup(), Frame.WIDTH, frame.height(), text);
    }

    private static boolean hasInterval(Figure.Bar bar) {
        return bar.low() < bar.value() || bar.high() > bar.value();
    }

    private static void bar(
            Markup out, Frame frame, Figure.Bar bar, double middle, double half, double ground) {
        double top = frame.y.at(bar.value());
        out.open(
                "path",
                "class",
                "bar",
                "fill",
                Palette.series(0),
                "fill-opacity",
                ".8",
                "d",
                new PathText()
                        .box(
                                middle - half,
                                Math.min(top, ground),
                                middle + half,
                                Math.max(top, ground))
                        .data());
        out.element("title", bar.label() + ": " + Numbers.words(bar.value())).close();
        if (hasInterval(bar)) {
            double low = frame.y.shows(bar.low()) ? frame.y.at(bar.low()) : frame.y.from();
            double high = frame.y.shows(bar.high()) ? frame.y.at(bar.high()) : top;
            double cap = Math.min(6, half);
            out.leaf(
                    "path",
                    "class",
                    "interval",
                    "fill",
                    "none",
                    "stroke",
                    "#333333",
                    "stroke-width",
                    "1.5",
                    "d",
                    new PathText()
                            .move(middle - cap, high)
                            .line(middle + cap, high)
                            .move(middle, high)
                            .line(middle, low)
                            .move(middle - cap, low)
                            .line(middle + cap, low)
                            .data());
        }
        out.line();
    }

    private static void labels(Markup out, Frame frame, List<Figure.Bar> bars, double cell) {
        double widest = 0;
        for (Figure.Bar bar : bars) {
            widest = Math.max(widest, Letters.width(bar.label(), Frame.SIZE));
        }
        boolean flat = widest <= cell - 6;
        double slope = Math.sin(Math.toRadians(40));
        double begin = frame.room(flat ? 22 : Math.min(150, widest) * slope + 24);
        for (int i = 0; i < bars.size(); i++) {
            double middle = frame.x.at(i);
            if (flat) {
                Frame.text(out, bars.get(i).label(), middle, begin + 18, "middle");
                continue;
            }
            double room = Math.min(150, (middle - 4) / Math.cos(Math.toRadians(40)));
            out.element(
                    "text",
                    Letters.fit(bars.get(i).label(), Frame.SIZE, room),
                    "class",
                    "ink",
                    "fill",
                    "#333333",
                    "text-anchor",
                    "end",
                    "transform",
                    "translate(%s %s) rotate(-40)"
                            .formatted(PathText.number(middle + 4), PathText.number(begin + 16)));
        }
        out.line();
    }
}
