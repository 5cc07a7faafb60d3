package org.consilience.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void equalArgumentsGiveEqualStreams() {
        var first = Seeds.split(7, "batches", 3, 1);
        var second = Seeds.split(7, "batches", 3, 1);
        for (int i = 0; i < 100; i++) {
            assertEquals(first.nextLong(), second.nextLong());
        }
    }

    @Test
    void purposeSeedAndEachIndexTellStreamsApart() {
        Set<Long> seen = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            for (String purpose : new String[] {"a", "b", "ab", "ba", ""}) {
                seen.add(Seeds.derive(seed, purpose));
                for (long i = 0; i < 20; i++) {
                    seen.add(Seeds.derive(seed, purpose, i));
                    seen.add(Seeds.derive(seed, purpose, i, 0));
                    seen.add(Seeds.derive(seed, purpose, 100, i));
                }
            }
        }
        assertEquals(20 * 5 * (1 + 3 * 20), seen.size());
    }

    @Test
    void firstDrawsOfNeighbouringStreamsAreUncorrelated() {
        int n = 20_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double a = Seeds.split(1, "x", i).nextDouble() - 0.5;
            double b = Seeds.split(1, "x", i + 1).nextDouble() - 0.5;
            sum += a * b;
        }
        // The standard error of the mean of a*b is 1/12/sqrt(n) = 5.9e-4; five of them.
        assertTrue(Math.abs(sum / n) < 3e-3, "mean product " + sum / n);
    }

    @Test
    void derivedSeedsStayAsTheyWereReleased() {
        // Recorded once: a change here changes every recorded run.
        assertEquals(Seeds.derive(1, "market"), Seeds.derive(1, "market"));
        assertNotEquals(Seeds.derive(1, "market"), Seeds.derive(2, "market"));
        assertEquals(RELEASED, Seeds.derive(42, "weights", 5));
    }

    private static final long RELEASED = -2185823923985822450L;
}
