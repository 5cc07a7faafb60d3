package org.consilience.engine.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.consilience.api.Seeds;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static final double[] TEN = {0.13, 0.35, 0.52, 0.61, 0.77, 0.82, 0.9, 1.1, 1.34, 1.6};

    /** python3 -c "from scipy import stats; print(repr(stats.t.ppf(p, f)))", scipy 1.17.1. */
    @Test
    void studentQuantilesAreThoseOfScipy() {
        assertEquals(12.706204736174694, StudentT.quantile(0.975, 1), 1e-9);
        assertEquals(4.302652729749462, StudentT.quantile(0.975, 2), 1e-11);
        assertEquals(2.7764451051977934, StudentT.quantile(0.975, 4), 1e-11);
        assertEquals(3.249835541592126, StudentT.quantile(0.995, 9), 1e-11);
        assertEquals(1.311433647301551, StudentT.quantile(0.9, 29), 1e-11);
        assertEquals(5.407882520861828, StudentT.quantile(0.9995, 7), 1e-11);
        assertEquals(1.9623414611334493, StudentT.quantile(0.975, 999), 1e-10);
    }

    /** stats.binomtest(k, n).proportion_ci(c, "exact"), scipy 1.17.1. */
    @Test
    void sharesHaveTheExactIntervalOfScipy() {
        assertArrayEquals(
                new double[] {0, 0.30849710781876294}, Binomial.share(0, 10, 0.95), 1e-12);
        assertArrayEquals(
                new double[] {0.6915028921812371, 1}, Binomial.share(10, 10, 0.95), 1e-12);
        assertArrayEquals(
                new double[] {0.5549838829718047, 0.9974714214555375},
                Binomial.share(9, 10, 0.95),
                1e-12);
        assertArrayEquals(
                new double[] {0.1287563928042363, 0.7746784159675543},
                Binomial.share(3, 7, 0.9),
                1e-12);
        assertArrayEquals(
                new double[] {0.4188517096799507, 0.48144346662340654},
                Binomial.share(450, 1000, 0.95),
                1e-11);
    }

    /** int(stats.binom.ppf((1 - c) / 2, n, 0.5)), scipy 1.17.1. */
    @Test
    void mediansLieBetweenTheRanksOfScipy() {
        assertEquals(0, Binomial.medianRank(5, 0.95));
        assertEquals(1, Binomial.medianRank(6, 0.95));
        assertEquals(2, Binomial.medianRank(10, 0.95));
        assertEquals(1, Binomial.medianRank(10, 0.99));
        assertEquals(8, Binomial.medianRank(25, 0.95));
        assertEquals(6, Binomial.medianRank(25, 0.99));
        assertEquals(40, Binomial.medianRank(100, 0.95));
        assertEquals(0, Binomial.medianRank(1, 0.5));
    }

    /** stats.quantile_test(x, q=0, p=0.5).confidence_interval(0.95), scipy 1.17.1. */
    @Test
    void medianOfTenLiesBetweenTheSecondAndTheNinth() {
        double[] shuffled = {1.6, 0.13, 0.9, 0.52, 0.35, 1.34, 0.77, 1.1, 0.61, 0.82};
        Interval median = Intervals.median(shuffled, 0.95);
        assertEquals("order-statistics", median.method());
        assertEquals(0.795, median.estimate(), 1e-15);
        assertEquals(0.35, median.low());
        assertEquals(1.34, median.high());
        assertEquals(1.6, shuffled[0], "the values are left as they were");
    }

    /** stats.t.interval(0.95, 2, mean, stats.sem(x)), scipy 1.17.1. */
    @Test
    void threeValuesTakeStudentsInterval() {
        Interval three = Intervals.mean(Arrays.copyOf(TEN, 3), 0.95, Seeds.split(1, "test"));
        assertEquals("student-t", three.method());
        assertEquals(-0.1523987044566526, three.low(), 1e-12);
        assertEquals(0.8190653711233192, three.high(), 1e-12);
    }

    /**
     * numpy 2 with 2,000,000 resamples: [0.51644, 1.17484] and, for skewed values, [2.54968,
     * 8.61218]. The tolerance is four standard errors of a 2.5 % quantile of 9,999 resamples.
     */
    @Test
    void tenValuesTakeTheBootstrapOfTheStudentisedMean() {
        Interval ten = Intervals.mean(TEN, 0.95, Seeds.split(1, "test"));
        assertEquals("bootstrap-t", ten.method());
        assertEquals(0.814, ten.estimate(), 1e-12);
        assertEquals(0.51644, ten.low(), 0.03);
        assertEquals(1.17484, ten.high(), 0.05);
        double[] skewed = Arrays.stream(TEN).map(x -> Math.exp(1.5 * x)).toArray();
        Interval wide = Intervals.mean(skewed, 0.95, Seeds.split(1, "test"));
        assertEquals(4.173016939192681, wide.estimate(), 1e-12);
        assertEquals(2.54968, wide.low(), 0.12);
        assertEquals(8.61218, wide.high(), 1.0);
    }

    /** About 187 of 200 (see the table at Intervals), within three standard errors of 3.5. */
    @Test
    void intervalsOfSkewedSamplesHoldTheMeanAsOftenAsTheySay() {
        Random random = new Random(5);
        int held = 0;
        for (int i = 0; i < 200; i++) {
            double[] x = random.doubles(10).map(u -> -Math.log1p(-u)).toArray();
            Interval interval = Intervals.mean(x, 0.95, Seeds.split(i, "test"));
            held += interval.low() <= 1 && 1 <= interval.high() ? 1 : 0;
        }
        assertTrue(held >= 178 && held <= 198, held + " of 200 intervals hold the mean");
    }

    @Test
    void equalValuesHaveAnIntervalWithoutWidth() {
        double[] same = {0.1, 0.1, 0.1};
        Interval constant = new Interval(0.1, 0.1, 0.1, "constant");
        assertEquals(constant, Intervals.mean(same, 0.95, Seeds.split(1, "test")));
        assertEquals(constant, Intervals.median(same, 0.95));
    }

    @Test
    void oneValueHasNoInterval() {
        assertFalse(Intervals.mean(new double[] {3}, 0.95, Seeds.split(1, "test")).closed());
        assertFalse(Intervals.median(new double[] {3}, 0.95).closed());
        assertFalse(Intervals.median(new double[] {1, 2, 3, 4, 5}, 0.95).closed());
    }

    @Test
    void resamplesWithoutSpreadFallBackToStudentsInterval() {
        double[] tied = {0, 0, 0, 0, 1};
        Interval interval = Intervals.mean(tied, 0.95, Seeds.split(1, "test"));
        assertEquals("student-t", interval.method());
        assertEquals(0.2 + 2.7764451051977934 * 0.2, interval.high(), 1e-12);
    }

    @Test
    void largeCommonPartLeavesTheSpreadIntact() {
        double[] shifted = Arrays.stream(TEN).map(x -> Math.rint(x * 100) / 128 + 1e12).toArray();
        double[] plain = Arrays.stream(TEN).map(x -> Math.rint(x * 100) / 128).toArray();
        Interval far = Intervals.mean(shifted, 0.95, Seeds.split(1, "test"));
        Interval near = Intervals.mean(plain, 0.95, Seeds.split(1, "test"));
        assertEquals(near.low(), far.low() - 1e12, 1e-3);
        assertEquals(near.high(), far.high() - 1e12, 1e-3);
    }
}
