package org.consilience.report.internal.svg;

import java.util.List;
import org.consilience.api.figure.Figure;
import org.consilience.report.internal.text.Markup;
import org.consilience.report.internal.text.Numbers;

/** Draws figures of every kind, and puts them into SVG elements. */
public final class Drawings {

    private static final double HEADING = 30;

    private static final String DARK =
            "@media (prefers-color-scheme:dark){.paper,.under{fill:#15181c}.ink{fill:#d7dbe0}"
                    + ".grid{stroke:#333940}.axis,.interval{stroke:#a9b0b8}.area{stroke:#15181c}}";

    private Drawings() {}

    /**
     * Draws a figure; an animation is drawn as its last frame.
     *
     * @param figure any figure
     */
    public static Drawing draw(Figure figure) {
        return switch (figure) {
            case Figure.Lines lines -> CurvePlot.lines(lines);
            case Figure.Areas areas -> AreaPlot.draw(areas);
            case Figure.Scatter scatter -> CurvePlot.scatter(scatter);
            case Figure.Bars bars -> BarPlot.draw(bars);
            case Figure.HeatMap map -> HeatPlot.draw(map);
            case Figure.Animation animation -> last(animation);
        };
    }

    /**
     * Returns a file of its own, with the title written above the figure.
     *
     * @param figure any figure
     */
    public static String file(Figure figure) {
        Drawing drawing = draw(figure);
        double height = drawing.height() + HEADING;
        Markup out = new Markup();
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").line();
        begin(out, figure, drawing, "figure", height);
        out.element("style", DARK).line();
        out.leaf(
                "rect",
                "class",
                "paper",
                "fill",
                "#ffffff",
                "width",
                PathText.number(drawing.width()),
                "height",
                PathText.number(height));
        out.element(
                "text",
                Letters.fit(figure.title(), 15, drawing.width() - 32),
                "class",
                "ink",
                "fill",
                "#111111",
                "font-size",
                "15",
                "font-weight",
                "600",
                "x",
                "16",
                "y",
                "22");
        out.open("g", "transform", "translate(0 " + PathText.number(HEADING) + ")").line();
        out.raw(drawing.body()).close().close().line();
        return out.markup();
    }

    /**
     * Returns an element to stand in a page, which gives the title and the colours.
     *
     * @param figure any figure
     * @param id unique in the page, letters, digits and dashes
     */
    public static String inline(Figure figure, String id) {
        Drawing drawing = draw(figure);
        Markup out = new Markup();
        begin(out, figure, drawing, id, drawing.height());
        return out.raw(drawing.body()).close().markup();
    }

    private static void begin(
            Markup out, Figure figure, Drawing drawing, String id, double height) {
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + PathText.number(drawing.width()) + " " + PathText.number(height),
                "width",
                PathText.number(drawing.width()),
                "height",
                PathText.number(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "font-family",
                "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif",
                "font-size",
                PathText.number(Frame.SIZE));
        out.line();
        out.element("title", figure.title(), "id", id + "-title");
        out.element("desc", drawing.description(), "id", id + "-desc").line();
    }

    private static Drawing last(Figure.Animation animation) {
        List<Figure.Frame> frames = animation.frames();
        Figure.Frame frame = frames.get(frames.size() - 1);
        Drawing drawing = draw(frame.figure());
        Markup out = new Markup();
        String words =
                "Frame %d of %d, %s %s"
                        .formatted(
                                frames.size(),
                                frames.size(),
                                animation.time(),
                                Numbers.words(frame.time()));
        out.raw(drawing.body());
        Frame.text(
                out,
                Letters.fit(words, Frame.SIZE, drawing.width() - 32),
                drawing.width() - 16,
                drawing.height() + 14,
                "end");
        return new Drawing(
                out.markup(),
                drawing.width(),
                drawing.height() + 22,
                words + ". " + drawing.description());
    }
}
