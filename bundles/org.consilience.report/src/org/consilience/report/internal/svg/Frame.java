package org.consilience.report.internal.svg;

import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.report.internal.text.Markup;

/** The plot's rectangle with its scales, grid, ticks, titles and legend. */
final class Frame {

    static final double WIDTH = 720;
    static final double PLOT_HEIGHT = 300;
    static final double SIZE = 12;

    private static final double TOP = 8;
    private static final double RIGHT = 18;
    private static final String INK = "#333333";

    final Scale x;
    final Scale y;
    private final Axis xAxis;
    private final Axis yAxis;
    private final List<Scale.Tick> yTicks;
    private double bottom;

    Frame(Axis xAxis, Axis yAxis, Scale xRange, Scale yRange, double room) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        this.yTicks = yRange.ticks(6);
        double widest = 0;
        for (Scale.Tick tick : yTicks) {
            widest = Math.max(widest, Letters.width(tick.label(), SIZE));
        }
        double left = (yAxis.title().isEmpty() ? 6 : 24) + widest + 8;
        this.x = xRange.along(left, WIDTH - RIGHT - room);
        this.y = yRange.along(TOP + PLOT_HEIGHT, TOP);
        this.bottom = TOP + PLOT_HEIGHT;
    }

    double height() {
        return bottom + 4;
    }

    double middle() {
        return (x.from() + x.to()) / 2;
    }

    /** Draws grid, ticks and titles; the abscissa's ticks only if it is a scale of numbers. */
    void axes(Markup out, boolean numbersBelow) {
        for (Scale.Tick tick : yTicks) {
            double at = y.at(tick.value());
            line(out, "grid", x.from(), at, x.to(), at);
            text(out, tick.label(), x.from() - 8, at + 4, "end");
        }
        if (numbersBelow) {
            for (Scale.Tick tick : x.ticks(7)) {
                double at = x.at(tick.value());
                line(out, "grid", at, y.to(), at, y.from());
                text(out, tick.label(), at, y.from() + 18, "middle");
            }
            bottom += 22;
        }
        line(out, "axis", x.from(), y.from(), x.to(), y.from());
        line(out, "axis", x.from(), y.from(), x.from(), y.to());
        if (!yAxis.title().isEmpty()) {
            double middle = (y.from() + y.to()) / 2;
            out.element(
                    "text",
                    Letters.fit(yAxis.title(), SIZE, PLOT_HEIGHT),
                    "class",
                    "ink",
                    "fill",
                    INK,
                    "text-anchor",
                    "middle",
                    "transform",
                    "translate(16 " + PathText.number(middle) + ") rotate(-90)");
        }
        if (numbersBelow) {
            below(out, xAxis.title());
        }
        out.line();
    }

    /** Says in the middle of the plot that there is nothing to be drawn. */
    void nothing(Markup out) {
        text(out, "No values", middle(), (y.from() + y.to()) / 2, "middle");
    }

    /** Writes the abscissa's title under what was drawn so far. */
    void below(Markup out, String title) {
        if (!title.isEmpty()) {
            text(out, Letters.fit(title, SIZE, x.to() - x.from()), middle(), bottom + 14, "middle");
            bottom += 20;
        }
    }

    /** Makes room under what was drawn so far, and returns where it begins. */
    double room(double height) {
        double begin = bottom;
        bottom += height;
        return begin;
    }

    /** Draws a legend of as many lines as it needs; a swatch is 24 wide around its middle. */
    void legend(Markup out, List<String> names, Swatch swatch) {
        double size = names.size() > 16 ? 10.5 : SIZE;
        double widest = 0;
        for (String name : names) {
            widest = Math.max(widest, Math.min(240, Letters.width(name, size)));
        }
        double cell = widest + 46;
        int columns = (int) Math.max(1, Math.floor((WIDTH - 24) / cell));
        double begin = room(Math.ceil(names.size() / (double) columns) * 18 + 6) + 16;
        for (int i = 0; i < names.size(); i++) {
            double left = 16 + i % columns * cell;
            double base = begin + i / columns * 18;
            swatch.draw(i, left + 12, base - 4);
            out.element(
                    "text",
                    Letters.fit(names.get(i), size, 244),
                    "class",
                    "ink",
                    "fill",
                    INK,
                    "font-size",
                    PathText.number(size),
                    "x",
                    PathText.number(left + 30),
                    "y",
                    PathText.number(base));
        }
        out.line();
    }

    /** The mark beside a name in the legend. */
    interface Swatch {
        void draw(int index, double x, double y);
    }

    static void text(Markup out, String text, double x, double y, String anchor) {
        out.element(
                "text",
                text,
                "class",
                "ink",
                "fill",
                INK,
                "text-anchor",
                anchor,
                "x",
                PathText.number(x),
                "y",
                PathText.number(y));
    }

    static void line(Markup out, String kind, double x1, double y1, double x2, double y2) {
        out.leaf(
                "path",
                "class",
                kind,
                "stroke",
                kind.equals("grid") ? "#e3e3e3" : "#888888",
                "d",
                new PathText().move(x1, y1).line(x2, y2).data());
    }
}
