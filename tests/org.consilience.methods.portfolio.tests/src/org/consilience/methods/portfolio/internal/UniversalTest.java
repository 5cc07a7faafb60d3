package org.consilience.methods.portfolio.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.consilience.api.Seeds;
import org.junit.jupiter.api.Test;

class UniversalTest {

    private static final double[][] SEESAW = {{2, 0.5}, {0.5, 2}};

    @Test
    void handWorkedTwoDaysOfUniformPrior() {
        Universal u = new Universal(2, 1, 1, 2000, 1);
        assertEquals(0.5, weight(u, 0), 1e-12);
        u.observe(SEESAW[0]);
        // ∫λ(½+1.5λ)dλ / ∫(½+1.5λ)dλ = 0.75/1.25; the trapezoid error of the square is 1.5·h²/6
        assertEquals(0.6, weight(u, 0), 1e-6);
        assertEquals(1.1, 0.6 * 0.5 + 0.4 * 2, 1e-12);
        double wealth = 1.25 * (weight(u, 0) * 0.5 + weight(u, 1) * 2);
        assertEquals(1.375, wealth, 1e-6); // ∫(½+1.5λ)(2−1.5λ)dλ
    }

    @Test
    void squaredWealthGivesNineteenTwentyEighths() {
        Universal u = new Universal(2, 1, 2, 2000, 1);
        u.observe(SEESAW[0]);
        assertEquals(19.0 / 28, weight(u, 0), 1e-6);
    }

    @Test
    void latticeIntegratesOneDayInClosedForm() {
        Universal u = new Universal(3, 1, 1, 2000, 1);
        u.observe(new double[] {3, 2, 1});
        // E λ_i λ_j = (1 + [i=j])/12, E λ_i = 1/3, so λ_1 = (2·3 + 2 + 1)/12 / 2 = 3/8
        assertArrayEquals(new double[] {3.0 / 8, 1.0 / 3, 7.0 / 24}, weights(u), 2e-5);
    }

    @Test
    void particlesEstimateTheClosedFormForFourComponents() {
        Universal u = new Universal(4, 1, 1, 200_000, 7);
        u.observe(new double[] {4, 2, 1, 1});
        // E λ_i λ_j = (1 + [i=j])/20: λ_1 = (2·4 + 2 + 1 + 1)/20 / 2; the error is about 1e-3
        assertArrayEquals(new double[] {0.3, 0.25, 0.225, 0.225}, weights(u), 3e-3);
    }

    @Test
    void priorAlphaWeighsTheFirstDayAsItsVarianceDoes() {
        for (double alpha : new double[] {0.25, 0.5, 2}) {
            for (int k = 2; k <= 3; k++) {
                Universal u = new Universal(k, alpha, 1, 2000, 1);
                double[] y = k == 2 ? new double[] {3, 1} : new double[] {3, 1, 1};
                u.observe(y);
                // E λ_i λ_j = α(α + [i=j]) / (kα(kα+1)), E λ_i = 1/k
                double gain = (3.0 + k - 1) / k;
                double product = alpha / (k * (k * alpha + 1));
                double square = (alpha + 1) / (k * (k * alpha + 1));
                double expected = (3 * square + (k - 1) * product) / gain;
                assertEquals(expected, weight(u, 0), 4e-5, "k=" + k + ", alpha=" + alpha);
            }
        }
    }

    @Test
    void latticeMassIsSymmetricAndAddsUpToOne() {
        for (double alpha : new double[] {0.5, 1, 2}) {
            SimplexPoints s = SimplexPoints.lattice(alpha);
            double sum = 0;
            for (double m : s.mass()) {
                sum += m;
            }
            assertEquals(1, sum, 1e-12);
            assertEquals(
                    s.mass()[SimplexPoints.index(70, 20)],
                    s.mass()[SimplexPoints.index(10, 70)],
                    1e-18);
            assertEquals(
                    s.mass()[SimplexPoints.index(100, 0)],
                    s.mass()[SimplexPoints.index(0, 0)],
                    1e-15);
        }
    }

    @Test
    void wealthTelescopesToTheMeanOverTheParticles() {
        RandomGenerator random = Seeds.split(3, "market");
        Universal u = new Universal(5, 1, 1, 500, 11);
        double log = 0;
        for (int t = 0; t < 700; t++) {
            double[] y = day(random, 5, 0.03);
            log += Math.log(dot(weights(u), y));
            u.observe(y);
        }
        assertEquals(0, u.resamplings());
        double mean = 0;
        double[] wealths = u.logWealths();
        for (double w : wealths) {
            mean += Math.exp(w) / wealths.length;
        }
        assertEquals(log, Math.log(mean), 1e-9 * Math.abs(log));
    }

    @Test
    void blocksOfDaysEqualDailyLogarithms() {
        for (double gamma : new double[] {1, 3, 8}) {
            Universal u = new Universal(3, 1, gamma, 2000, 1);
            SimplexPoints s = SimplexPoints.lattice(1);
            double[] log = new double[s.size()];
            RandomGenerator random = Seeds.split(5, "market");
            for (int t = 0; t < 500; t++) {
                double[] y = day(random, 3, 0.05);
                u.observe(y);
                for (int p = 0; p < log.length; p++) {
                    double r = 0;
                    for (int j = 0; j < 3; j++) {
                        r += s.points()[j][p] * y[j];
                    }
                    log[p] += Math.log(r);
                }
                assertArrayEquals(mean(s, log, gamma), weights(u), 1e-12, "day " + t);
            }
        }
    }

    @Test
    void fractionalPowerLiesBetweenItsNeighbours() {
        double[] first = new double[3];
        for (int i = 0; i < 3; i++) {
            Universal u = new Universal(2, 1, 2 + i / 2.0, 2000, 1);
            for (int t = 0; t < 40; t++) {
                u.observe(new double[] {1.1, 1});
            }
            first[i] = weight(u, 0);
        }
        assertTrue(first[0] < first[1] && first[1] < first[2]);
    }

    @Test
    void neverFallsBehindByMoreThanTheGuarantee() {
        for (int k = 2; k <= 3; k++) {
            for (double alpha : new double[] {0.5, 1}) {
                for (int market = 0; market < 4; market++) {
                    guarantee(k, alpha, market);
                }
            }
        }
    }

    private static void guarantee(int k, double alpha, int market) {
        RandomGenerator random = Seeds.split(9, "market", k, market);
        Universal u = new Universal(k, alpha, 1, 2000, 1);
        double[] wealth = new double[k];
        double ours = 0;
        double bound = 0;
        for (int n = 1; n <= 3000; n++) {
            double[] y = day(random, k, 0.05);
            double[] lambda = weights(u);
            if (market == 1) { // one component always doubles
                y = new double[k];
                java.util.Arrays.fill(y, 0.5);
                y[0] = 2;
            } else if (market == 2) { // the heaviest component loses
                for (int j = 0; j < k; j++) {
                    y[j] = lambda[j] == java.util.Arrays.stream(lambda).max().orElse(0) ? 0.5 : 1.5;
                }
            } else if (market == 3) { // one component a day pays, all others next to nothing
                java.util.Arrays.fill(y, 1e-6);
                y[random.nextInt(k)] = 1;
            }
            ours += Math.log(dot(lambda, y));
            u.observe(y);
            double best = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < k; j++) {
                wealth[j] += Math.log(y[j]);
                best = Math.max(best, wealth[j]);
            }
            bound += Math.log((k * alpha + n - 1) / (alpha + n - 1)); // 1 / E λ_1^n
            assertTrue(
                    ours >= best - bound - 1e-9 * n,
                    "k=%d, alpha=%s, market %d, day %d: %s < %s - %s"
                            .formatted(k, alpha, market, n, ours, best, bound));
        }
    }

    @Test
    void permutingTheComponentsPermutesTheWeights() {
        int[] order = {2, 0, 1};
        for (double alpha : new double[] {0.5, 1}) {
            Universal a = new Universal(3, alpha, 3, 2000, 1);
            Universal b = new Universal(3, alpha, 3, 2000, 1);
            RandomGenerator random = Seeds.split(2, "market");
            for (int t = 0; t < 300; t++) {
                double[] y = day(random, 3, 0.05);
                a.observe(y);
                b.observe(new double[] {y[order[0]], y[order[1]], y[order[2]]});
            }
            double[] w = weights(a);
            assertArrayEquals(
                    new double[] {w[order[0]], w[order[1]], w[order[2]]}, weights(b), 1e-11);
        }
    }

    @Test
    void resampledParticlesAgreeWithTheLattice() {
        for (double gamma : new double[] {1, 3}) {
            double[] exact = new double[3];
            double[] drawn = new double[3];
            int days = gamma == 1 ? 2400 : 800;
            for (int seed = 1; seed <= 4; seed++) {
                Universal lattice = new Universal(3, 1, gamma, 2000, 1);
                SimplexPoints start =
                        SimplexPoints.draws(3, 500, 1, Seeds.split(seed, "particles"));
                Universal particles = new Universal(start, true, 1, gamma, seed);
                RandomGenerator random = Seeds.split(6, "market");
                for (int t = 0; t < days; t++) {
                    double[] y = day(random, 3, 0.05);
                    y[0] *= Math.exp(0.02);
                    y[1] *= Math.exp(0.01);
                    lattice.observe(y);
                    particles.observe(y);
                }
                assertTrue(particles.resamplings() >= 1, "gamma " + gamma + " resampled");
                for (int j = 0; j < 3; j++) {
                    exact[j] += weights(lattice)[j] / 4;
                    drawn[j] += weights(particles)[j] / 4;
                }
            }
            // near a corner the density falls exponentially: counting the past twice would halve
            // 1 − λ_1; 4 runs of 500 particles leave about 4 %
            assertEquals(1, (1 - drawn[0]) / (1 - exact[0]), 0.12, "gamma " + gamma);
        }
    }

    @Test
    void restoredParticlesGoOnBitForBit() {
        double[] whole = new double[0];
        double[] half = new double[0];
        for (int part = 0; part < 2; part++) {
            Universal u = new Universal(4, 0.5, 3, 300, 21);
            RandomGenerator random = Seeds.split(8, "market");
            for (int t = 0; t < 900; t++) {
                if (part == 1 && t == 613) {
                    double[] saved = Memory.save(u::exchange);
                    u = new Universal(4, 0.5, 3, 300, 21);
                    Memory.restore(u::exchange, saved);
                }
                double[] y = day(random, 4, 0.2);
                y[0] *= 1.01;
                u.observe(y);
            }
            assertTrue(u.resamplings() >= 2);
            whole = part == 0 ? weights(u) : whole;
            half = weights(u);
        }
        assertArrayEquals(whole, half);
    }

    private static double[] mean(SimplexPoints s, double[] log, double gamma) {
        double max = java.util.Arrays.stream(log).max().orElseThrow();
        double[] sum = new double[s.points().length];
        double total = 0;
        for (int p = 0; p < log.length; p++) {
            double w = s.mass()[p] * Math.exp(gamma * (log[p] - max));
            total += w;
            for (int j = 0; j < sum.length; j++) {
                sum[j] += w * s.points()[j][p];
            }
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] /= total;
        }
        return sum;
    }

    private static double[] day(RandomGenerator random, int k, double deviation) {
        double[] y = new double[k];
        for (int j = 0; j < k; j++) {
            y[j] = Math.exp(deviation * random.nextGaussian());
        }
        return y;
    }

    private static double[] weights(Universal u) {
        double[] b = new double[u.width()];
        u.portfolio(b);
        return b;
    }

    private static double weight(Universal u, int j) {
        return weights(u)[j];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
