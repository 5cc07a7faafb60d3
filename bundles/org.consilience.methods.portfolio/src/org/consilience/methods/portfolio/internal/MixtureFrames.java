package org.consilience.methods.portfolio.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;

/** The wealth of all constant mixtures of three components, at some days of the history. */
final class MixtureFrames {

    private static final int FRAMES = 20;
    private static final int SIDE = 25;
    private static final int STEP = 4; // hundredths between two points that are kept

    private final int days;
    private final int[] at = new int[FRAMES];
    private final double[][] logs = new double[FRAMES][(SIDE + 1) * (SIDE + 1)];
    private int taken;

    MixtureFrames(int days) {
        this.days = days;
    }

    /** Keeps the day if it is one of the twenty. */
    void day(int day, Universal universal) {
        if (taken == FRAMES || (long) day * FRAMES < (taken + 1L) * days) {
            return;
        }
        double[] wealths = universal.logWealths();
        double[] frame = logs[taken];
        Arrays.fill(frame, Double.NaN);
        for (int i = 0; i <= SIDE; i++) {
            for (int j = 0; i + j <= SIDE; j++) {
                frame[j * (SIDE + 1) + i] = wealths[SimplexPoints.index(STEP * i, STEP * j)];
            }
        }
        at[taken++] = day;
    }

    /** Returns the days kept as an animation; at least one day must have been. */
    Figure animation(List<String> names) {
        double[] steps = new double[SIDE + 1];
        Arrays.setAll(steps, i -> i / (double) SIDE);
        List<Figure.Frame> frames = new ArrayList<>();
        for (int f = 0; f < taken; f++) {
            double[][] values = new double[SIDE + 1][];
            for (int j = 0; j <= SIDE; j++) {
                values[j] =
                        Arrays.stream(logs[f], j * (SIDE + 1), (j + 1) * (SIDE + 1))
                                .map(log -> log / Math.log(10))
                                .toArray();
            }
            Figure map =
                    new Figure.HeatMap(
                            "mixtures-" + at[f],
                            "Wealth of the constant mixtures after %d days; the rest is %s"
                                    .formatted(at[f], names.get(2)),
                            Axis.linear("share of " + names.get(0)),
                            Axis.linear("share of " + names.get(1)),
                            steps,
                            steps,
                            values,
                            "log10 of wealth");
            frames.add(new Figure.Frame(at[f], map));
        }
        return new Figure.Animation(
                "mixtures", "Wealth of all constant mixtures of the components", "day", frames);
    }

    void exchange(Memory memory) {
        taken = memory.whole(taken);
        for (int f = 0; f < taken; f++) {
            at[f] = memory.whole(at[f]);
            memory.array(logs[f]);
        }
    }
}
