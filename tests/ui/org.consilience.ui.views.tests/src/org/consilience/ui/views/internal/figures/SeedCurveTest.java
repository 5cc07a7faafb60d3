package org.consilience.ui.views.internal.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.consilience.api.Measure;
import org.consilience.api.figure.Series;
import org.consilience.engine.log.Pyramid;
import org.consilience.engine.log.ScalarSeries;
import org.junit.jupiter.api.Test;

class SeedCurveTest {

    private static final double EXACT = 1e-12;

    private static Points points(long[] steps, double... values) {
        return Points.of(steps, values);
    }

    @Test
    void meanAndStudentsIntervalEqualThoseByHand() {
        long[] steps = {0, 10};
        Series series =
                SeedCurve.of(
                                List.of(
                                        points(steps.clone(), 1, 7),
                                        points(steps.clone(), 2, 7),
                                        points(steps.clone(), 3, 7)))
                        .series("a", Band.INTERVAL);
        // t = 4.30265272991 for two degrees of freedom (any table), over the root of three seeds
        double half = 4.30265272991 / Math.sqrt(3);
        assertArrayEquals(new double[] {0, 10}, series.x());
        assertArrayEquals(new double[] {2, 7}, series.y(), EXACT);
        assertArrayEquals(new double[] {2 - half, 7}, series.low(), 1e-9);
        assertArrayEquals(new double[] {2 + half, 7}, series.high(), 1e-9);
    }

    @Test
    void rangeIsLowestAndHighestSeed() {
        long[] steps = {4};
        Series series =
                SeedCurve.of(
                                List.of(
                                        points(steps.clone(), 5),
                                        points(steps.clone(), -1),
                                        points(steps.clone(), 2)))
                        .series("a", Band.RANGE);
        assertArrayEquals(new double[] {2}, series.y(), EXACT);
        assertArrayEquals(new double[] {-1}, series.low());
        assertArrayEquals(new double[] {5}, series.high());
    }

    @Test
    void atAStepThatASeedLacksTheOthersCount() {
        SeedCurve curve =
                SeedCurve.of(
                        List.of(
                                points(new long[] {1, 2, 4}, 1, 2, 4),
                                points(new long[] {2, 3}, 6, 3),
                                points(new long[] {4, 9}, 8, 9)));
        Series series = curve.series("a", Band.INTERVAL);
        assertArrayEquals(new double[] {1, 2, 3, 4, 9}, series.x());
        assertArrayEquals(new double[] {1, 4, 3, 6, 9}, series.y(), EXACT);
        assertTrue(Double.isNaN(series.low()[0]), "one seed has no interval");
        // two seeds, 2 apart from their mean: t = 12.7062 for one degree of freedom
        assertEquals(4 - 12.7062047364 * 2, series.low()[1], 1e-8);
        assertEquals(3, curve.seeds());
    }

    @Test
    void aSeedThatIsNotANumberIsNotOverlooked() {
        Series series =
                SeedCurve.of(
                                List.of(
                                        points(new long[] {1, 2}, 1, Double.NaN),
                                        points(new long[] {1, 2}, 3, 3)))
                        .series("a", Band.RANGE);
        assertEquals(2, series.y()[0]);
        assertTrue(Double.isNaN(series.y()[1]));
    }

    @Test
    void oneSeedHasNoBand() {
        Series series =
                SeedCurve.of(List.of(points(new long[] {1, 2}, 1, 2))).series("a", Band.RANGE);
        assertEquals(0, series.low().length);
    }

    @Test
    void ofSeveralValuesAtOneStepTheLastCounts() {
        Points points = points(new long[] {1, 1, 2}, 5, 6, 7);
        assertArrayEquals(new long[] {1, 2}, points.steps());
        assertArrayEquals(new double[] {6, 7}, points.values());
    }

    @Test
    void stepsThatGoBackAreSorted() {
        Points points = points(new long[] {3, 1, 3, 2}, 30, 10, 31, 20);
        assertArrayEquals(new long[] {1, 2, 3}, points.steps());
        assertArrayEquals(new double[] {10, 20, 31}, points.values());
    }

    @Test
    void aStoredCurveThatLostPointsKeepsItsSpike() {
        long[] steps = new long[10_000];
        double[] values = new double[steps.length];
        Arrays.setAll(steps, i -> i);
        values[4321] = 99;
        Pyramid pyramid = Pyramid.of(ScalarSeries.of("m", steps, values)).thinned(64);
        Points points = Points.of(pyramid, Measure.Kind.LEVEL);
        assertTrue(points.size() <= 64);
        assertTrue(!Points.whole(pyramid));
        Series series = SeedCurve.of(List.of(points)).series("a", Band.INTERVAL);
        assertEquals(99, Arrays.stream(series.high()).max().orElseThrow());
    }

    @Test
    void manySeedsOfLongCurvesAreGathered() {
        // three million points on steps that differ between the seeds; only an answer in linear
        // time ends within the suite's patience
        int n = 100_000;
        List<Points> seeds = new java.util.ArrayList<>();
        for (int s = 0; s < 30; s++) {
            long[] steps = new long[n];
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                steps[i] = 3L * i + s % 3;
                values[i] = s;
            }
            seeds.add(Points.of(steps, values));
        }
        SeedCurve curve = SeedCurve.of(seeds);
        assertEquals(3 * n, curve.size());
        Series series = curve.series("a", Band.RANGE);
        assertEquals(27, series.high()[0]);
        assertEquals(13.5, series.y()[0], EXACT);
    }
}
