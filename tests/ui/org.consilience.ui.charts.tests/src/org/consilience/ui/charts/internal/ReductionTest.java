package org.consilience.ui.charts.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.internal.data.Curve;
import org.consilience.ui.charts.internal.data.Extent;
import org.consilience.ui.charts.internal.data.Plot;
import org.consilience.ui.charts.internal.data.Pyramid;
import org.consilience.ui.charts.internal.data.Scene;
import org.consilience.ui.charts.internal.data.Smoothing;
import org.consilience.ui.charts.internal.data.Stack;
import org.consilience.ui.charts.internal.draw.Painting;
import org.consilience.ui.charts.internal.draw.Raster;
import org.consilience.ui.charts.internal.draw.Window;
import org.junit.jupiter.api.Test;

class ReductionTest {

    private static final Painting PLAIN = new Painting(0, false, 1, true, Set.of());

    private static double[] steps(int count) {
        double[] x = new double[count];
        Arrays.setAll(x, i -> i);
        return x;
    }

    private static Scene scene(Series... series) {
        Figure figure =
                new Figure.Lines("f", "t", Axis.linear("x"), Axis.linear("y"), List.of(series));
        return Scene.of(Plot.of(figure), ChartOptions.DEFAULT);
    }

    @Test
    void aPyramidKnowsTheExtremesOfEveryStretch() {
        Random random = new Random(3);
        double[] values = new double[3000];
        Arrays.setAll(values, i -> i % 7 == 0 ? Double.NaN : random.nextGaussian());
        values[100] = Double.POSITIVE_INFINITY;
        Pyramid pyramid = new Pyramid(values);
        for (int round = 0; round < 5000; round++) {
            int from = random.nextInt(values.length);
            int to = from + random.nextInt(values.length - from + 1);
            Extent expected = Extent.EMPTY;
            for (int i = from; i < to; i++) {
                expected = expected.with(values[i]);
            }
            assertEquals(expected, pyramid.extent(from, to), from + " to " + to);
        }
    }

    @Test
    void aSpikeOfOneSampleReachesItsHeightAtEveryZoomAndPlace() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int n = 10 + random.nextInt(20_000);
            double[] y = new double[n];
            int spike = random.nextInt(n);
            y[spike] = 1;
            double low = random.nextDouble() * spike;
            double high = spike + random.nextDouble() * (n - spike) + 1e-3;
            int index = random.nextInt(30); // dashes too
            Curve curve = Curve.of("s", index, steps(n), y, new double[0], new double[0]);
            Scene all = scene(Series.of("s", steps(n), y));
            Scene scene =
                    new Scene(
                            all.kind(),
                            "x",
                            "y",
                            List.of(curve),
                            List.of(),
                            List.of(),
                            null,
                            false,
                            false,
                            all.x(),
                            all.y());
            Window window = new Window(new Extent(low, high), new Extent(-0.1, 1.1), 200, 120);
            Raster raster = PLAIN.paint(scene, window);
            int column = Math.clamp((long) window.px(spike), 0, 199);
            int inked = 0;
            for (int x = Math.max(0, column - 2); x <= Math.min(199, column + 2); x++) {
                for (int row = 9; row <= 14; row++) {
                    inked = Math.max(inked, raster.alpha(x, row));
                }
            }
            assertTrue(inked > 100, "n " + n + " spike " + spike + " " + window + " " + inked);
        }
    }

    @Test
    void aGapOfNanIsLeftOpen() {
        double[] y = new double[100];
        Arrays.fill(y, 40, 60, Double.NaN);
        Window window = new Window(new Extent(0, 99), new Extent(-1, 1), 100, 21);
        Raster raster = PLAIN.paint(scene(Series.of("s", steps(100), y)), window);
        assertTrue(raster.alpha(20, 10) > 200);
        assertEquals(0, raster.alpha(50, 10));
    }

    @Test
    void unsortedSeriesAreSortedAndEndlessAbscissaeLeftOut() {
        double[] x = {3, 1, Double.NaN, 2};
        double[] y = {30, 10, 99, 20};
        Curve curve = Curve.of(Series.of("s", x, y), 0);
        assertArrayEquals(new double[] {1, 2, 3}, curve.x());
        assertArrayEquals(new double[] {10, 20, 30}, curve.y());
    }

    @Test
    void searchingFromColumnToColumnFindsWhatSearchingAllFinds() {
        Random random = new Random(9);
        double[] x = random.doubles(2000, 0, 50).sorted().toArray();
        Curve curve = Curve.of("s", 0, x, x, new double[0], new double[0]);
        for (int round = 0; round < 5000; round++) {
            int start = random.nextInt(x.length);
            double value = x[start] + random.nextDouble() * 10;
            assertEquals(curve.from(value), curve.from(value, start, random.nextInt(40)));
        }
    }

    @Test
    void smoothingIsTheWeightedMeanOfThePast() {
        double[] smooth = Smoothing.of(new double[] {4, Double.NaN, 1}, 0.5);
        assertEquals(4, smooth[0], 1e-12);
        assertTrue(Double.isNaN(smooth[1]));
        assertEquals((0.5 * 4 + 1) / 1.5, smooth[2], 1e-12);
    }

    @Test
    void areasStandOnEachOther() {
        Curve one = Curve.of(Series.of("a", steps(2), new double[] {1, 2}), 0);
        Curve two = Curve.of(Series.of("b", steps(2), new double[] {3, Double.NaN}), 1);
        List<Curve> stacked = Stack.of(List.of(one, two));
        assertArrayEquals(new double[] {1, 2}, stacked.get(1).low());
        assertArrayEquals(new double[] {4, 2}, stacked.get(1).high());
    }
}
