package org.consilience.engine.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.consilience.api.Measure.Kind;
import org.consilience.api.Seeds;
import org.junit.jupiter.api.Test;

class PyramidTest {

    @Test
    void everyBinOfRandomQueriesEqualsBruteForce() {
        for (int n : new int[] {0, 1, 15, 16, 17, 255, 256, 257, 4097, 70_000}) {
            RandomGenerator random = Seeds.split(7, "pyramid", n);
            long[] steps = new long[n];
            double[] values = new double[n];
            Pyramid pyramid = new Pyramid();
            for (int i = 0; i < n; i++) {
                steps[i] = (i == 0 ? -50 : steps[i - 1]) + random.nextInt(3);
                values[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextInt(2000) - 1000;
                pyramid.add(steps[i], values[i]);
            }
            assertEquals(n, pyramid.size());
            for (int q = 0; q < 60; q++) {
                long from = -60 + random.nextInt(n + 20);
                long to = from + random.nextInt(n + 20) - 3;
                int bins = q % 3 == 0 ? 1 : 1 + random.nextInt(q % 2 == 0 ? 40 : n + 5);
                check(steps, values, from, to, bins, pyramid.query(from, to, bins));
            }
        }
    }

    /** The values are whole numbers, so that any order of summation is exact. */
    private static void check(
            long[] steps, double[] values, long from, long to, int most, List<Pyramid.Bin> bins) {
        int begin = (int) Arrays.stream(steps).filter(step -> step < from).count();
        int end = (int) Arrays.stream(steps).filter(step -> step <= to).count();
        long width = Math.max(1, (end - begin + most - 1L) / most);
        while (width * (begin / width + most) < end) {
            width++; // the least width at whose multiples at most so many bins begin
        }
        List<Pyramid.Bin> expected = new ArrayList<>();
        int i = begin;
        while (i < end) {
            int next = (int) Math.min(end, (i / width + 1) * width);
            double[] real =
                    Arrays.stream(values, i, next).filter(value -> !Double.isNaN(value)).toArray();
            expected.add(
                    new Pyramid.Bin(
                            steps[i],
                            steps[next - 1],
                            Arrays.stream(real).min().orElse(Double.NaN),
                            Arrays.stream(real).max().orElse(Double.NaN),
                            values[next - 1],
                            Arrays.stream(real).sum(),
                            real.length,
                            i == 0 ? 0 : values[i - 1]));
            i = next;
        }
        assertEquals(expected, bins);
        assertTrue(bins.size() <= most);
    }

    @Test
    void spikeIsInTheExtremesAtEveryZoom() {
        int n = 100_000;
        for (int spike : new int[] {0, 1, 15, 16, 54_321, n - 17, n - 1}) {
            Pyramid pyramid = new Pyramid();
            for (int i = 0; i < n; i++) {
                pyramid.add(i, i == spike ? 1e9 : 0);
            }
            for (int bins = 1; bins <= n; bins *= 7) {
                double max =
                        pyramid.query(0, n, bins).stream()
                                .mapToDouble(Pyramid.Bin::max)
                                .max()
                                .orElseThrow();
                assertEquals(1e9, max, "spike at " + spike + ", " + bins + " bins");
            }
            assertEquals(
                    1e9,
                    pyramid.thinned(10).query(spike, spike, 1).get(0).max(),
                    "thinned, spike at " + spike);
        }
    }

    @Test
    void nanHidesNoSpikeAndInfinityIsOne() {
        Pyramid pyramid = new Pyramid();
        double[] values = {Double.NaN, 3, Double.POSITIVE_INFINITY, Double.NaN};
        for (int i = 0; i < values.length; i++) {
            pyramid.add(i, values[i]);
        }
        Pyramid.Bin bin = pyramid.query(0, 9, 1).get(0);
        assertEquals(3, bin.min());
        assertEquals(Double.POSITIVE_INFINITY, bin.max());
        assertEquals(2, bin.count());
        assertTrue(Double.isNaN(bin.last()));
        assertTrue(Double.isNaN(pyramid.query(0, 0, 1).get(0).max()));
    }

    @Test
    void growthOfACounterAndSumOfARateAddUpOverAnyBins() {
        Pyramid counter = new Pyramid();
        Pyramid rate = new Pyramid();
        double total = 0;
        for (int i = 0; i < 1000; i++) {
            double amount = i % 13;
            total += amount;
            rate.add(i, amount);
            counter.add(i, total);
        }
        for (int bins : new int[] {1, 3, 17, 1000}) {
            double grown = 0;
            double summed = 0;
            for (Pyramid.Bin bin : counter.query(0, 999, bins)) {
                grown += bin.amount(Kind.COUNTER);
            }
            for (Pyramid.Bin bin : rate.query(0, 999, bins)) {
                summed += bin.amount(Kind.RATE);
                assertEquals(bin.sum() / bin.count(), bin.value(Kind.RATE));
            }
            assertEquals(total, grown);
            assertEquals(total, summed);
        }
        Pyramid.Bin part = counter.query(500, 599, 1).get(0);
        assertEquals(rate.query(500, 599, 1).get(0).amount(Kind.RATE), part.amount(Kind.COUNTER));
        assertEquals(part.last(), part.value(Kind.COUNTER));
        assertEquals(part.last(), part.value(Kind.LEVEL));
        assertThrows(IllegalArgumentException.class, () -> part.amount(Kind.LEVEL));
    }

    @Test
    void decodedPyramidAnswersAndGrowsLikeTheEncodedOne() throws Exception {
        for (int n : new int[] {0, 1, 16, 1000}) {
            Pyramid pyramid = new Pyramid();
            for (int i = 0; i < n; i++) {
                pyramid.add(i / 2 * 1_000_000_007L, i % 7 == 0 ? Double.NaN : -i);
            }
            for (Pyramid each : List.of(pyramid, pyramid.thinned(20))) {
                Pyramid decoded = Pyramid.decode(each.encode());
                decoded.add(Long.MAX_VALUE, 5);
                each.add(Long.MAX_VALUE, 5);
                for (int bins = 1; bins < 2 * n + 2; bins = 2 * bins + 1) {
                    assertEquals(
                            each.query(Long.MIN_VALUE, Long.MAX_VALUE, bins),
                            decoded.query(Long.MIN_VALUE, Long.MAX_VALUE, bins));
                }
                assertEquals(n + 1, decoded.size());
            }
        }
    }

    @Test
    void thinnedPyramidKeepsTotalsInFewBins() {
        Pyramid pyramid = new Pyramid();
        for (int i = 0; i < 100_003; i++) {
            pyramid.add(i, i % 1000);
        }
        Pyramid thin = pyramid.thinned(500);
        assertTrue(thin.encode().length < 500 * 50);
        assertEquals(100_003, thin.size());
        assertEquals(pyramid.query(0, 1_000_000, 1), thin.query(0, 1_000_000, 1));
        assertTrue(thin.query(0, 1_000_000, 1_000_000).size() <= 500);
    }

    @Test
    void hostileBytesAreRefused() throws Exception {
        Pyramid pyramid = new Pyramid();
        for (int i = 0; i < 100; i++) {
            pyramid.add(i, i);
        }
        for (Pyramid each : List.of(pyramid, pyramid.thinned(7))) {
            byte[] bytes = each.encode();
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThrows(LogException.class, () -> Pyramid.decode(cut));
            }
            assertThrows(
                    LogException.class,
                    () -> Pyramid.decode(Arrays.copyOf(bytes, bytes.length + 1)));
            RandomGenerator random = Seeds.split(3, "hostile");
            for (int k = 0; k < 3000; k++) {
                byte[] mutated = bytes.clone();
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
                mutated[random.nextInt(5)] = (byte) random.nextInt(256);
                try {
                    Pyramid.decode(mutated).query(Long.MIN_VALUE, Long.MAX_VALUE, 10);
                } catch (LogException e) {
                    assertTrue(e.getMessage().startsWith("A stored series is damaged"));
                }
            }
        }
    }

    @Test
    void decreasingStepIsRefused() {
        Pyramid pyramid = new Pyramid();
        pyramid.add(5, 1);
        pyramid.add(5, 2);
        assertThrows(IllegalArgumentException.class, () -> pyramid.add(4, 3));
        assertThrows(IllegalArgumentException.class, () -> pyramid.query(0, 9, 0));
        assertEquals(2, pyramid.size());
    }
}
