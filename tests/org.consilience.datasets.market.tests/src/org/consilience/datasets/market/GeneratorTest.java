package org.consilience.datasets.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.consilience.api.Seeds;
import org.consilience.api.data.MarketHistory;
import org.consilience.datasets.market.internal.Generator;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static MarketHistory load(Map<String, String> values, long seed) throws Exception {
        return new Market().load(Reading.settings(values), new Reading.Folder(Path.of("."), seed));
    }

    /** The formulas once more, in the order of the words: all draws first, nothing shared. */
    private static double[][] slowly(int days, int assets, double[] a, double sigma, long seed) {
        RandomGenerator random = Seeds.split(seed, "market");
        double[][] noise = new double[days][assets];
        for (double[] day : noise) {
            Arrays.setAll(day, i -> random.nextGaussian());
        }
        double[][] r = new double[days][assets];
        double[][] x = new double[days][assets];
        for (int t = 0; t < days; t++) {
            for (int i = 0; i < assets; i++) {
                double reversal = t == 0 ? 0 : -Math.tanh(r[t - 1][i] / sigma);
                double momentum = 0;
                if (t >= 20) {
                    double sum = 0;
                    for (int back = 1; back <= 20; back++) {
                        sum += r[t - back][i];
                    }
                    momentum = Math.tanh(sum / (sigma * Math.sqrt(20)));
                }
                double season = Math.cos(2 * Math.PI * (t / 5.0 + i / 10.0));
                r[t][i] =
                        0.001
                                + a[0] * reversal
                                + a[1] * momentum
                                + a[2] * season
                                + sigma * noise[t][i];
                x[t][i] = Math.exp(r[t][i]);
            }
        }
        return x;
    }

    @Test
    void threeSignalMarketFollowsItsFormulas() {
        double[] a = {0.02, 0.03, 0.05}; // of the size of the noise, so that each shows
        double[][] expected = slowly(300, 13, a, 0.04, 5);
        double[][] found =
                new Generator(13, 0.001, 0.04)
                        .withSignals(a[0], a[1], a[2])
                        .generate(300, Seeds.split(5, "market"))
                        .relatives();
        for (int t = 0; t < 300; t++) {
            assertArrayEquals(expected[t], found[t], 1e-12); // rounding of cos at large arguments
        }
    }

    @Test
    void defaultsAreTheThreeSignalMarketOfTheSpecification() throws Exception {
        MarketHistory market = load(Map.of(), 1);
        assertEquals("three-signal market", market.name());
        assertEquals(30_000, market.length());
        assertEquals(10, market.width());
        assertEquals("A10", market.assets().get(9));
        assertTrue(market.days().isEmpty());
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() throws Exception {
        Map<String, String> small = Map.of("days", "500");
        assertArrayEquals(load(small, 3).relatives(), load(small, 3).relatives());
        assertFalse(Arrays.deepEquals(load(small, 3).relatives(), load(small, 4).relatives()));
    }

    @Test
    void longerMarketStartsWithTheShorter() throws Exception {
        for (String source : new String[] {"three-signal", "iid"}) {
            double[][] longer = load(Map.of("source", source, "days", "700"), 2).relatives();
            double[][] shorter = load(Map.of("source", source, "days", "500"), 2).relatives();
            assertArrayEquals(shorter, Arrays.copyOf(longer, 500));
        }
    }

    @Test
    void iidMarketIsTheNoiseAlone() throws Exception {
        double[][] found =
                load(Map.of("source", "iid", "days", "500", "mu", "0.001"), 9).relatives();
        double[][] expected = slowly(500, 10, new double[3], 0.04, 9);
        for (int t = 0; t < 500; t++) {
            assertArrayEquals(expected[t], found[t], 1e-14);
        }
    }

    @Test
    void iidLogReturnsHaveTheMeanAndSpreadAsked() {
        double[][] x =
                new Generator(10, 0.01, 0.02)
                        .generate(20_000, Seeds.split(1, "market"))
                        .relatives();
        double[] r = Arrays.stream(x).flatMapToDouble(Arrays::stream).map(Math::log).toArray();
        double mean = Arrays.stream(r).average().orElseThrow();
        double spread =
                Math.sqrt(
                        Arrays.stream(r).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
        assertEquals(0.01, mean, 5 * 0.02 / Math.sqrt(r.length)); // five standard errors
        assertEquals(0.02, spread, 5 * 0.02 / Math.sqrt(2.0 * r.length));
    }

    @Test
    void vanishingNoiseLeavesTheSignals() throws Exception {
        double[][] x =
                load(Map.of("sigma", "1e-300", "days", "500", "a1", "0", "a2", "0"), 1).relatives();
        for (int t = 0; t < 500; t++) {
            for (int i = 0; i < 10; i++) {
                double season = Math.cos(2 * Math.PI * (t / 5.0 + i / 10.0));
                assertEquals(0.0035 * season, Math.log(x[t][i]), 1e-14);
            }
        }
        double[][] all = load(Map.of("sigma", "1e-300", "days", "500"), 1).relatives();
        double day1 = Math.log(all[1][0]); // the sign of yesterday's return is against it
        assertEquals(-0.003 + 0.0035 * Math.cos(2 * Math.PI / 5), day1, 1e-14);
    }
}
