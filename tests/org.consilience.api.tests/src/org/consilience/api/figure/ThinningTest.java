package org.consilience.api.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void singleSpikeSurvivesAnyShortening() {
        double[] x = new double[10_000];
        double[] y = new double[x.length];
        Arrays.setAll(x, i -> i);
        SplittableRandom random = new SplittableRandom(1);
        for (int points = 4; points < 400; points += 7) {
            int spike = 1 + random.nextInt(x.length - 2);
            y[spike] = 5;
            Series thin = Thinning.of("s", x, y, points);
            assertTrue(thin.x().length <= points, "length " + thin.x().length);
            assertEquals(5, Arrays.stream(thin.y()).max().getAsDouble());
            y[spike] = 0;
        }
    }

    @Test
    void endsStayAndOrderIsKept() {
        double[] x = new double[1000];
        Arrays.setAll(x, i -> i);
        double[] y = new SplittableRandom(2).doubles(1000).toArray();
        Series thin = Thinning.of("s", x, y, 100);
        assertEquals(0, thin.x()[0]);
        assertEquals(999, thin.x()[thin.x().length - 1]);
        for (int i = 1; i < thin.x().length; i++) {
            assertTrue(thin.x()[i] > thin.x()[i - 1]);
        }
    }

    @Test
    void shortCurveIsKeptWhole() {
        Series thin = Thinning.of("s", new double[] {1, 2, 3}, new double[] {4, Double.NaN, 6}, 4);
        assertEquals(3, thin.x().length);
    }
}
