package org.consilience.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.junit.jupiter.api.Test;

class FigureCsvTest {

    private static String csv(Figure figure) throws IOException {
        StringBuilder out = new StringBuilder();
        FigureCsv.write(figure, out);
        return out.toString();
    }

    @Test
    void curvesWithBandsAndQuotes() throws IOException {
        double[] x = {0, 1.5};
        double[] y = {0.1, Double.NaN};
        Figure figure =
                new Figure.Lines(
                        "f",
                        "Title",
                        Axis.linear("Round"),
                        Axis.linear("Loss, mean"),
                        List.of(
                                new Series(
                                        "a \"b\"", x, y, new double[] {0, 1}, new double[] {1, 2}),
                                Series.of("c", x, new double[] {1e-20, -3})));
        assertEquals(
                """
                Series,Round,"Loss, mean",Low,High
                "a ""b""\",0,0.1,0,1
                "a ""b""\",1.5,,1,2
                c,0,1.0E-20,,
                c,1.5,-3,,
                """,
                csv(figure));
    }

    @Test
    void barsMatricesAndFrames() throws IOException {
        Figure.Bars bars =
                new Figure.Bars(
                        "b", "t", Axis.linear("Wealth"), List.of(new Figure.Bar("x", 2, 1, 3)));
        assertEquals("Bar,Wealth,Low,High\nx,2,1,3\n", csv(bars));
        Figure.HeatMap heat =
                new Figure.HeatMap(
                        "h",
                        "t",
                        Axis.linear(""),
                        Axis.linear("Lag"),
                        new double[] {1, 2},
                        new double[] {5},
                        new double[][] {{0.5, 0.25}},
                        "");
        assertEquals("x,Lag,Value\n1,5,0.5\n2,5,0.25\n", csv(heat));
        Figure film =
                new Figure.Animation(
                        "a",
                        "t",
                        "Day",
                        List.of(new Figure.Frame(0, bars), new Figure.Frame(7, bars)));
        assertEquals("Day,Bar,Wealth,Low,High\n0,x,2,1,3\n7,x,2,1,3\n", csv(film));
    }
}
