package org.consilience.engine.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.consilience.engine.evidence.Verdict;
import org.consilience.model.experiment.Comparison;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final Rule ABOVE_0 = new Rule(Comparison.GREATER, 0, 0);

    private static Interval around(double estimate, double half) {
        return new Interval(estimate, estimate - half, estimate + half, "bootstrap-t");
    }

    /**
     * Half as wide as with 10: 2.2622 / √10 / 2 = 0.3577 lies between t(32)/√33 = 0.3546 and
     * t(31)/√32 = 0.3605.
     */
    @Test
    void twiceTooWideAnIntervalAsksForThirtyThreeSeeds() {
        assertEquals(33, Projection.seeds(around(1, 2), 10, ABOVE_0, 0.95, false));
        assertEquals(33, Projection.seeds(around(-1, 2), 10, ABOVE_0, 0.95, false));
    }

    @Test
    void medianShrinksWithTheRootOfTheSeedsAlone() {
        assertEquals(41, Projection.seeds(around(1, 2), 10, ABOVE_0, 0.95, true));
    }

    @Test
    void onlyTheSideTowardsTheMarginCounts() {
        Interval lopsided = new Interval(1, -1, 100, "bootstrap-t");
        assertEquals(33, Projection.seeds(lopsided, 10, ABOVE_0, 0.95, false));
    }

    @Test
    void estimateAtTheMarginIsNeverDecided() {
        assertNull(Projection.seeds(around(0, 1), 10, ABOVE_0, 0.95, false));
        assertNull(Projection.seeds(around(1e-9, 1), 10, ABOVE_0, 0.95, false));
    }

    @Test
    void rangeNeedsBothSidesInside() {
        Rule within = new Rule(Comparison.WITHIN, 0, 10);
        assertEquals(33, Projection.seeds(around(9, 2), 10, within, 0.95, false));
        assertEquals(33, Projection.seeds(around(11, 2), 10, within, 0.95, false));
        assertEquals(33, Projection.seeds(around(-1, 2), 10, within, 0.95, false));
    }

    @Test
    void withoutAnIntervalTheFewestSeedsThatGiveOneAreAskedFor() {
        assertEquals(5, Projection.seeds(Interval.open(1), 1, ABOVE_0, 0.95, false));
        assertEquals(6, Projection.seeds(Interval.open(1), 1, ABOVE_0, 0.95, true));
        assertEquals(8, Projection.seeds(Interval.open(1), 6, ABOVE_0, 0.99, true));
    }

    @Test
    void projectedIntervalIsDecided() {
        for (double half : new double[] {1.01, 1.5, 3, 9}) {
            int n = Projection.seeds(around(1, half), 10, ABOVE_0, 0.95, false);
            double then =
                    half
                            * StudentT.quantile(0.975, n - 1)
                            / Math.sqrt(n)
                            / (StudentT.quantile(0.975, 9) / Math.sqrt(10));
            assertTrue(then < 1, half + " needs " + n);
        }
    }

    @Test
    void boundsBelongToAtLeastAndAtMostOnly() {
        assertEquals(Verdict.FAILS, new Rule(Comparison.GREATER, 1, 0).judge(1, 1));
        assertEquals(Verdict.HOLDS, new Rule(Comparison.AT_LEAST, 1, 0).judge(1, 1));
        assertEquals(Verdict.FAILS, new Rule(Comparison.LESS, 1, 0).judge(1, 1));
        assertEquals(Verdict.HOLDS, new Rule(Comparison.AT_MOST, 1, 0).judge(1, 1));
        assertEquals(Verdict.HOLDS, new Rule(Comparison.WITHIN, 1, 2).judge(1, 2));
        assertEquals(Verdict.UNDECIDED, new Rule(Comparison.WITHIN, 1, 2).judge(0, 3));
        assertEquals(Verdict.FAILS, new Rule(Comparison.WITHIN, 1, 2).judge(2.5, 3));
        assertEquals(Verdict.UNDECIDED, new Rule(Comparison.GREATER, 1, 0).judge(1, 2));
        assertEquals(Verdict.UNDECIDED, new Rule(Comparison.LESS, 1, 0).judge(0, 1));
    }

    @Test
    void numbersShowAsManyDigitsAsTheirIntervalGivesThem() {
        assertEquals(
                "0.77 [0.61, 0.93]",
                Figures.interval(new Interval(0.7712, 0.6134, 0.9266, ""), ABOVE_0));
        assertEquals(
                "1234 [1100, 1368]",
                Figures.interval(new Interval(1234.4, 1100.4, 1368.4, ""), ABOVE_0));
        assertEquals(
                "0.500 [0.001, 0.999]",
                Figures.interval(new Interval(0.5, 0.0012, 0.9991, ""), ABOVE_0),
                "an end above the margin must not round onto it");
        assertEquals("0.15", Figures.plain(0.15));
        assertEquals("1e-7", Figures.plain(1e-7));
        assertEquals("3000", Figures.plain(3000));
        assertEquals("0", Figures.brief(0));
    }
}
