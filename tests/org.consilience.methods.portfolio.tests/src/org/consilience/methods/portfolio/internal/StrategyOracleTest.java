package org.consilience.methods.portfolio.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.consilience.api.data.MarketHistory;
import org.junit.jupiter.api.Test;

/** Values worked by hand or by a second way. */
class StrategyOracleTest {

    private static final double THIRD = 1.0 / 3;

    @Test
    void projectionSubtractsTheSameFromWhatStaysPositive() {
        double[] v = {0.5, 0.8, -0.3};
        new Simplex(3).project(v);
        assertArrayEquals(new double[] {0.35, 0.65, 0}, v, 1e-15);
    }

    @Test
    void projectionKeepsPrecisionFarFromTheOrigin() {
        double[] v = {1e15, 1e15 + 0.5, -7};
        new Simplex(3).project(v);
        assertArrayEquals(new double[] {0.25, 0.75, 0}, v, 1e-15);
    }

    @Test
    void universalPortfolioOfTwoAssetsIsTheIntegralOverTheirMixtures() {
        // after (1, 2): ∫ b(2 − b) db / ∫ (2 − b) db = (2/3)/(3/2); in all ∫ (2 − b)(1 + b)/2 db
        MarketHistory market = Markets.of(new double[] {1, 2}, new double[] {1, 0.5});
        assertEquals(4.0 / 9, Markets.portfolios("up", market)[1][0], 1e-6);
        assertEquals(13.0 / 12, Markets.wealth("up", market), 1e-6);
    }

    @Test
    void exponentiatedGradientFollowsItsEquation() {
        // r = 1; weights in proportion to exp(0.06) and exp(0.04)
        double[][] b = Markets.portfolios("eg(0.05)", Markets.of(new double[] {1.2, 0.8}));
        assertArrayEquals(new double[] {0.50499983, 0.49500017}, b[1], 5e-9);
    }

    @Test
    void passiveAggressiveStepEndsOnTheAssetThatFell() {
        // r = 1, τ = 0.5/0.02 = 25, b − 25·(0.1, 0, −0.1) projects onto a corner
        MarketHistory market = Markets.of(new double[] {1.1, 1, 0.9});
        assertArrayEquals(
                new double[] {0, 0, 1}, Markets.portfolios("pamr(0.5)", market)[1], 1e-12);
    }

    @Test
    void boundedStepsAreShorter() {
        // PAMR-1 with C = 1: b − (0.1, 0, −0.1); PAMR-2 with C = 1: τ = 0.5/0.52
        MarketHistory market = Markets.of(new double[] {1.1, 1, 0.9});
        assertArrayEquals(
                new double[] {THIRD - 0.1, THIRD, THIRD + 0.1},
                Markets.portfolios("pamr-1(0.5, 1)", market)[1],
                1e-12);
        assertArrayEquals(
                new double[] {THIRD - 0.05 / 0.52, THIRD, THIRD + 0.05 / 0.52},
                Markets.portfolios("pamr-2(0.5, 1)", market)[1],
                1e-12);
    }

    @Test
    void movingAveragePredictsTheMeanPrice() {
        // prices 10, 11, 12: φ = 11/12; the other asset stands still: φ = 1. With ε = 0.99 and
        // b = (1/2, 1/2): <φ,b> = 23/24, λ = (0.99 − 23/24)/(2·(1/24)²), each weight moves λ/24.
        // Four days are needed before the average counts; the first two only fill the window.
        MarketHistory market =
                Markets.of(
                        new double[] {1, 1},
                        new double[] {1, 1},
                        new double[] {1.1, 1},
                        new double[] {12.0 / 11, 1});
        double lambda = (0.99 - 23.0 / 24) / (2.0 / 24 / 24);
        double[][] b = Markets.portfolios("olmar-1(epsilon=0.99, window=3)", market);
        assertArrayEquals(new double[] {0.5 - lambda / 24, 0.5 + lambda / 24}, b[4], 1e-12);
    }

    @Test
    void exponentialAverageStartsFromOne() {
        // φ = 0.5 + 0.5/1.25 = 0.9 and 1, mean 0.95: λ = (0.96 − 0.95)/(2·0.05²) = 2
        double[][] b =
                Markets.portfolios(
                        "olmar-2(epsilon=0.96, alpha=0.5)", Markets.of(new double[] {1.25, 1}));
        assertArrayEquals(new double[] {0.4, 0.6}, b[1], 1e-12);
    }

    @Test
    void switchingMovesAShareOfTheDriftedWealth() {
        // b° = (2/3, 1/3), γ = 0.25 with one other asset: 0.5·b° + 0.25
        double[][] b = Markets.portfolios("sp(0.25)", Markets.of(new double[] {2, 1}));
        assertArrayEquals(new double[] {0.5 * 2 / 3 + 0.25, 0.5 / 3 + 0.25}, b[1], 1e-15);
    }

    @Test
    void countsGoToTheFirstOfEquallyGoodAssets() {
        MarketHistory market = Markets.of(new double[] {1, 2, 2}, new double[] {3, 1, 1});
        double[][] b = Markets.portfolios("m0(0.5)", market);
        assertArrayEquals(new double[] {0.2, 0.6, 0.2}, b[1], 1e-15);
        assertArrayEquals(new double[] {1.5 / 3.5, 1.5 / 3.5, 0.5 / 3.5}, b[2], 1e-15);
    }

    @Test
    void momentumAndReversalHoldTheExtremesOfTheWindow() {
        MarketHistory market =
                Markets.of(new double[] {1.1, 1, 0.9, 1}, new double[] {0.8, 1, 1.3, 1.2});
        assertArrayEquals(
                new double[] {0, 0, 0.5, 0.5}, Markets.portfolios("momentum(2, 2)", market)[2]);
        assertArrayEquals(
                new double[] {1, 0, 0, 0}, Markets.portfolios("reversal(2, 1)", market)[2]);
        assertArrayEquals(
                new double[] {0.25, 0.25, 0.25, 0.25},
                Markets.portfolios("reversal(2, 1)", market)[1],
                "uniform until there are two days");
    }

    @Test
    void seasonalLooksAtTheSameDayOfThePeriod() {
        // P = 2, M = 2: tomorrow is day 5, so days 1 and 3 count, where the second asset led
        MarketHistory market =
                Markets.of(
                        new double[] {1, 1.1},
                        new double[] {2, 1},
                        new double[] {1, 1.1},
                        new double[] {2, 1});
        assertArrayEquals(new double[] {0, 1}, Markets.portfolios("seasonal(2, 2)", market)[4]);
    }

    @Test
    void anticorMovesWealthToTheLaggard() {
        // w = 2: LX1 = ((a, −a), (0, b)), LX2 = ((c, c + d), (−e, e)). Both correlations with the
        // second asset's late window are ±1: M_11 = −1, M_12 = −1, M_21 = +1, M_22 = +1. The first
        // has the higher mean but M_12 < 0, so it keeps; the second gives nothing either, but to
        // itself.
        MarketHistory market =
                Markets.of(
                        new double[] {1.1, 1},
                        new double[] {1 / 1.1, 1.2},
                        new double[] {1.1, 0.9},
                        new double[] {1.2, 1 / 0.9});
        assertArrayEquals(
                new double[] {0.5, 0.5}, Markets.portfolios("anticor(2)", market)[4], 1e-12);
        // The same with the first asset's early window turned round: M_11 = M_12 = +1. It claims 1
        // for itself and 1 for the second, which has no negative autocorrelation: half is moved.
        MarketHistory turned =
                Markets.of(
                        new double[] {1 / 1.1, 1},
                        new double[] {1.1, 1.2},
                        new double[] {1.1, 0.9},
                        new double[] {1.2, 1 / 0.9});
        assertArrayEquals(
                new double[] {0.25, 0.75}, Markets.portfolios("anticor(2)", turned)[4], 1e-12);
    }

    @Test
    void bestConstantPortfolioOfTwoOppositeDaysIsHalf() {
        BestConstant best = BestConstant.of(Markets.of(new double[] {1, 2}, new double[] {1, 0.5}));
        assertEquals(Math.log(1.125), best.logWealth(), 1e-14);
        assertArrayEquals(new double[] {0.5, 0.5}, best.weights(), 1e-7);
    }

    @Test
    void noPortfolioGrowsMoreThanTheBestConstantOne() {
        MarketHistory market = Markets.random(3, 200, 7, 0.05);
        BestConstant best = BestConstant.of(market);
        assertTrue(best.gap() < 1e-11, "gap " + best.gap());
        double growth = best.logWealth();
        for (String other : new String[] {"ucrp", "best-stock", "crp(3,1,1,1,1,1,1)"}) {
            assertTrue(Math.log(Markets.wealth(other, market)) <= growth, other);
        }
        assertEquals(growth, Math.log(Markets.wealth("bcrp", market)), 1e-12);
    }

    @Test
    void quadraticMinimumMeetsTheConditionsOfOptimality() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 200; trial++) {
            int n = 1 + random.nextInt(12);
            double[][] a = new double[n][n];
            double[] p = new double[n];
            for (int k = 0; k < n + 2; k++) {
                double[] g = random.doubles(n).map(v -> v - 0.5).toArray();
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        a[i][j] += g[i] * g[j] + (i == j ? 1e-3 : 0);
                    }
                    p[i] += g[i];
                }
            }
            double[] z = new double[n];
            java.util.Arrays.fill(z, 1.0 / n);
            new QuadraticSimplex(n).minimise(a, p, z);
            double level = 0; // all held components share the gradient, the others have no lower
            double[] gradient = new double[n];
            for (int i = 0; i < n; i++) {
                gradient[i] = -p[i];
                for (int j = 0; j < n; j++) {
                    gradient[i] += a[i][j] * z[j];
                }
                level += z[i] * gradient[i];
            }
            for (int i = 0; i < n; i++) {
                assertTrue(gradient[i] > level - 1e-9, "trial " + trial);
                assertTrue(z[i] == 0 || gradient[i] < level + 1e-9, "trial " + trial);
            }
        }
    }

    @Test
    void spatialMedianOfFourCornersIsWhereTheDiagonalsCross() {
        // the point with the smallest sum of distances to the corners of a convex quadrilateral
        double[] y = new double[2];
        new SpatialMedian(4, 2).of(new double[][] {{0, 0}, {4, 0}, {4, 4}, {0, 6}}, y);
        // the diagonals (0,0)-(4,4) and (4,0)-(0,6) cross where 3x + 2y = 12 and x = y
        assertArrayEquals(new double[] {2.4, 2.4}, y, 1e-7);
    }

    @Test
    void spatialMedianStaysOnAPointThatOutweighsTheRest() {
        double[] y = new double[2];
        new SpatialMedian(5, 2).of(new double[][] {{1, 1}, {1, 1}, {1, 1}, {5, 2}, {2, 7}}, y);
        assertArrayEquals(new double[] {1, 1}, y, 1e-9);
    }

    @Test
    void meanVarianceHoldsOneAssetWhereRiskDoesNotMatter() {
        MarketHistory market = Markets.random(11, 30, 4, 0.02);
        double[][] b = Markets.portfolios("mv(20, 0.000001)", market);
        double[] momentum = new double[4];
        for (int t = 10; t < 30; t++) {
            for (int i = 0; i < 4; i++) {
                momentum[i] += market.relatives()[t][i];
            }
        }
        int best = 0;
        for (int i = 1; i < 4; i++) {
            best = momentum[i] > momentum[best] ? i : best;
        }
        assertEquals(1, b[30][best], 1e-9);
    }

    @Test
    void equalWeightsOfNewtonStepOnTwoAssetsFollowItsEquation() {
        // day 1: g = x/r with r = 1: A = I + gg', p = 2g, q = A⁻¹p/8; on the line z = (s, 1 − s)
        // the minimum of ½z'Az − p'z/8 is s = (A_22 − A_12 + (p_1 − p_2)/8)/(A_11 + A_22 − 2A_12)
        double[] g = {1.2, 0.8};
        double a11 = 1 + g[0] * g[0];
        double a22 = 1 + g[1] * g[1];
        double a12 = g[0] * g[1];
        double s = (a22 - a12 + (g[0] - g[1]) / 4) / (a11 + a22 - 2 * a12);
        double[][] b = Markets.portfolios("ons", Markets.of(g));
        assertArrayEquals(new double[] {s, 1 - s}, b[1], 1e-14);
    }
}
