package org.consilience.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FigureSvgTest {

    private static final double[] X = {0, 1, 2, 3, 4};
    private static final Axis LINEAR = Axis.linear("Step");

    private static Figure.Lines lines(Axis y, Series... series) {
        return new Figure.Lines("f", "A title", LINEAR, y, List.of(series));
    }

    private static Figure.Scatter scatter(String title, Series... series) {
        return new Figure.Scatter("f", title, LINEAR, Axis.linear("y"), List.of(series));
    }

    /** Parses, and checks what holds for every figure. */
    private static Document drawn(Figure figure) throws Exception {
        String svg = FigureSvg.of(figure);
        assertEquals(svg, FigureSvg.of(figure), "the same figure gives the same bytes");
        assertFalse(Pattern.compile("NaN|Infinity|null").matcher(svg).find(), svg);
        Document document = Xml.parse(svg);
        Element root = document.getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        for (String id : root.getAttribute("aria-labelledby").split(" ")) {
            assertFalse(Xml.byId(document, id).getTextContent().isBlank());
        }
        assertEquals(figure.title(), Xml.all(document, "title").get(0).getTextContent());
        return document;
    }

    private static int moves(Element path) {
        return path.getAttribute("d").split("M", -1).length - 1;
    }

    /** The ordinates of a path of one move and relative lines. */
    private static List<Double> ordinates(Element path) {
        String[] numbers =
                path.getAttribute("d")
                        .replaceAll("(?<=.)-", " -")
                        .replaceAll("[Mlz]", " ")
                        .strip()
                        .split(" +");
        List<Double> all = new ArrayList<>();
        double y = 0;
        for (int i = 1; i < numbers.length; i += 2) {
            y += Double.parseDouble(numbers[i]);
            all.add(y);
        }
        return all;
    }

    @Test
    void curveHasEveryPointAtItsPlace() throws Exception {
        Document document =
                drawn(lines(Axis.linear("y"), Series.of("a", X, new double[] {0, 4, 2, 3, 1})));
        List<Double> y = ordinates(Xml.ofClass(document, "curve").get(0));
        assertEquals(5, y.size());
        double zero = y.get(0);
        double unit = (zero - y.get(1)) / 4;
        assertTrue(unit > 0, "more is higher on the paper");
        assertEquals(zero - 2 * unit, y.get(2), 0.11); // coordinates are tenths
        assertEquals(zero - 3 * unit, y.get(3), 0.11);
        assertEquals(zero - unit, y.get(4), 0.11);
    }

    @Test
    void everySeriesHasOneCurveAndOneLineInTheLegend() throws Exception {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            series.add(Series.of("series " + i, X, new double[] {i, i + 1, i, i + 2, i}));
        }
        Document document = drawn(new Figure.Lines("f", "t", LINEAR, Axis.linear("y"), series));
        assertEquals(22, Xml.ofClass(document, "curve").size());
        assertTrue(
                Xml.texts(document, "text")
                        .containsAll(series.stream().map(Series::name).toList()));
    }

    @Test
    void bandsAreDrawnOnlyWhereThereAreSome() throws Exception {
        double[] y = {1, 2, 3, 2, 1};
        Series banded =
                new Series("b", X, y, new double[] {0, 1, 2, 1, 0}, new double[] {2, 3, 4, 3, 2});
        Document document = drawn(lines(Axis.linear("y"), Series.of("a", X, y), banded));
        List<Element> bands = Xml.ofClass(document, "band");
        assertEquals(1, bands.size());
        assertEquals(1, moves(bands.get(0)));
        List<Double> edge = ordinates(bands.get(0));
        List<Double> middle = ordinates(Xml.ofClass(document, "curve").get(1));
        assertEquals(10, edge.size(), "five places above and five below");
        for (int i = 0; i < 5; i++) {
            assertEquals(middle.get(i), (edge.get(i) + edge.get(9 - i)) / 2, 0.11);
            assertTrue(edge.get(i) < middle.get(i));
        }
    }

    @Test
    void gapSplitsTheCurve() throws Exception {
        Series gap =
                Series.of("a", X, new double[] {1, 2, Double.NaN, 2, Double.POSITIVE_INFINITY});
        Document document = drawn(lines(Axis.linear("y"), gap));
        assertEquals(2, moves(Xml.ofClass(document, "curve").get(0)));
    }

    @Test
    void logarithmicAxisSpacesRatiosEquallyAndLeavesOutZero() throws Exception {
        Series powers = Series.of("a", X, new double[] {1, 10, 100, 1000, 0});
        Document document = drawn(lines(Axis.log("y"), powers));
        List<Double> y = ordinates(Xml.ofClass(document, "curve").get(0));
        assertEquals(4, y.size());
        assertEquals(y.get(0) - y.get(1), y.get(2) - y.get(3), 0.21);
        assertTrue(Xml.texts(document, "text").containsAll(List.of("1", "10", "100", "1000")));
    }

    @Test
    void thinningKeepsTheSpike() throws Exception {
        double[] x = new double[100_000];
        double[] y = new double[x.length];
        Arrays.setAll(x, i -> i);
        y[77_777] = 50;
        Series spike = Series.of("a", x, y);
        Document document = drawn(lines(Axis.linear("y"), spike));
        List<Double> drawn = ordinates(Xml.ofClass(document, "curve").get(0));
        assertTrue(drawn.size() <= 600, drawn.size() + " points");
        double flat = drawn.get(0);
        assertTrue(drawn.stream().anyMatch(v -> v < flat - 200), "the spike is there");
        assertTrue(Xml.texts(document, "desc").get(0).contains("100000"));
    }

    @Test
    void scatterHasAsManyMarksAsPoints() throws Exception {
        Document document =
                drawn(
                        scatter(
                                "t",
                                Series.of("a", X, X),
                                Series.of("b", X, new double[] {1, Double.NaN, 2, 3, 4})));
        List<Element> points = Xml.ofClass(document, "points");
        assertEquals(4, points.size(), "two clouds and two marks in the legend");
        assertEquals(5, moves(points.get(0)));
        assertEquals(4, moves(points.get(1)));
    }

    @Test
    void areasStackToTheirSum() throws Exception {
        Series one = Series.of("one", X, new double[] {1, 1, 1, 1, 1});
        Series three = Series.of("three", X, new double[] {3, 3, 3, 3, 3});
        Document document =
                drawn(
                        new Figure.Areas(
                                "f", "t", LINEAR, Axis.linear("Share"), List.of(one, three)));
        List<Element> areas = Xml.ofClass(document, "area");
        assertEquals(4, areas.size(), "two areas and two marks in the legend");
        List<Double> top = ordinates(areas.get(0));
        List<Double> bottom = ordinates(areas.get(1));
        double ground = top.get(0);
        assertEquals(4.0, (ground - top.get(1)) / (ground - bottom.get(1)), 0.01);
    }

    @Test
    void barsHaveWhiskersOnlyWithAnInterval() throws Exception {
        Document document =
                drawn(
                        new Figure.Bars(
                                "f",
                                "t",
                                Axis.linear("y"),
                                List.of(
                                        new Figure.Bar("with", 2, 1, 3),
                                        new Figure.Bar("without", -1, -1, -1),
                                        new Figure.Bar("undefined", Double.NaN, 0, 0))));
        assertEquals(2, Xml.ofClass(document, "bar").size());
        assertEquals(1, Xml.ofClass(document, "interval").size());
        assertTrue(
                Xml.texts(document, "text").containsAll(List.of("with", "without", "undefined")));
    }

    @Test
    void heatMapCoversEveryCellButTheBlankOne() throws Exception {
        double[][] values = {{0, 1, 2}, {3, Double.NaN, 5}};
        Document document =
                drawn(
                        new Figure.HeatMap(
                                "f",
                                "t",
                                LINEAR,
                                LINEAR,
                                new double[] {0, 1, 2},
                                new double[] {0, 1},
                                values,
                                "count"));
        int boxes = Xml.ofClass(document, "cells").stream().mapToInt(FigureSvgTest::moves).sum();
        assertEquals(5, boxes);
    }

    @Test
    void equalNeighboursOfAHeatMapAreOneBox() throws Exception {
        double[][] values = {{1, 1, 1}, {2, 2, 2}};
        Document document =
                drawn(
                        new Figure.HeatMap(
                                "f",
                                "t",
                                LINEAR,
                                LINEAR,
                                new double[] {0, 1, 2},
                                new double[] {0, 1},
                                values,
                                "count"));
        int boxes = Xml.ofClass(document, "cells").stream().mapToInt(FigureSvgTest::moves).sum();
        assertEquals(2, boxes);
    }

    @Test
    void largeHeatMapStaysSmall() {
        double[] places = new double[1000];
        Arrays.setAll(places, i -> i);
        double[][] values = new double[1000][1000];
        for (int i = 0; i < 1000; i++) {
            for (int k = 0; k < 1000; k++) {
                values[i][k] = Math.sin(i * 0.1) * Math.cos(k * 0.1);
            }
        }
        Figure map = new Figure.HeatMap("f", "t", LINEAR, LINEAR, places, places, values, "");
        assertTrue(FigureSvg.of(map).length() < 1_000_000);
    }

    @Test
    void animationIsItsLastFrameAndSaysHowManyThereAre() throws Exception {
        Figure.Scatter early = scatter("early", Series.of("a", X, X));
        Figure.Lines late = lines(Axis.linear("y"), Series.of("a", X, X));
        Document document =
                drawn(
                        new Figure.Animation(
                                "f",
                                "t",
                                "Round",
                                List.of(new Figure.Frame(1, early), new Figure.Frame(9, late))));
        assertFalse(Xml.ofClass(document, "curve").isEmpty());
        assertTrue(Xml.texts(document, "text").contains("Frame 2 of 2, Round 9"));
    }

    @Test
    void figuresWithoutValuesAreDrawnEmpty() throws Exception {
        double[] none = {};
        double[] nan = {Double.NaN};
        drawn(lines(Axis.log("y")));
        drawn(lines(Axis.log("y"), Series.of("a", none, none)));
        drawn(lines(Axis.linear("y"), Series.of("a", nan, nan)));
        drawn(scatter("t"));
        drawn(new Figure.Areas("f", "t", LINEAR, LINEAR, List.of()));
        drawn(new Figure.Bars("f", "t", LINEAR, List.of()));
        drawn(new Figure.HeatMap("f", "t", LINEAR, LINEAR, none, none, new double[0][0], ""));
    }

    @Test
    void extremeValuesHaveAPlace() throws Exception {
        double[] y = {-Double.MAX_VALUE, Double.MAX_VALUE, Double.MIN_VALUE, 0, 1};
        drawn(lines(Axis.linear("y"), Series.of("a", X, y)));
        drawn(lines(Axis.log("y"), Series.of("a", X, y)));
        drawn(lines(Axis.linear("y"), Series.of("a", X, new double[] {1e-300, 2e-300, 0, 0, 0})));
        drawn(
                lines(
                        Axis.linear("y"),
                        Series.of("a", X, new double[] {1e15, 1e15 + 1, 1e15, 1e15, 1e15})));
        drawn(lines(Axis.linear("y"), Series.of("a", X, new double[] {7, 7, 7, 7, 7})));
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        String hostile = "<script>alert(\"1\")</script> ]]> <![CDATA[ & ' \u0000 \uD800 </svg>";
        String shown = hostile.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD');
        Figure.Lines figure =
                new Figure.Lines(
                        hostile,
                        hostile,
                        Axis.linear(hostile),
                        Axis.linear(hostile),
                        List.of(Series.of(hostile, X, X)));
        Document document = Xml.parse(FigureSvg.of(figure));
        assertEquals(shown, Xml.all(document, "title").get(0).getTextContent());
        assertTrue(Xml.all(document, "script").isEmpty());
    }
}
