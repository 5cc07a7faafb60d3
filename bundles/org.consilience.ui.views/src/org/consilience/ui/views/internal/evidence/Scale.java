package org.consilience.ui.views.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.SeedEffect;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Puts the numbers of one claim on a line: its marks, its intervals and the values of its seeds.
 *
 * @param low the number at the left end
 * @param high the number at the right end, above {@code low}
 */
record Scale(double low, double high) {

    private static final double MARGIN = 0.06;

    static Scale of(JudgedClaim claim) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (PointEvidence point : claim.evidence().points()) {
            boolean values = !"clopper-pearson".equals(point.interval());
            for (SeedEffect effect : point.effects()) {
                double value = effect.difference();
                if (values && Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        for (double value : ends(claim)) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (!(low <= high)) {
            return new Scale(-1, 1);
        }
        double room = (high - low) * MARGIN;
        if (!(room > 0) || !Double.isFinite(room)) {
            room = Math.max(Math.abs(low) * MARGIN, Double.MIN_NORMAL * 4);
        }
        return new Scale(low - room, high + room);
    }

    /** The place of a number, from 0 at the left end to 1 at the right. */
    double place(double value) {
        double place = (value / 2 - low / 2) / (high / 2 - low / 2);
        return Double.isNaN(place) ? 0.5 : Math.max(0, Math.min(1, place));
    }

    /** Round numbers within, at most a given count. */
    List<Double> ticks(int most) {
        double raw = (high / 2 - low / 2) * 2 / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            step = power * factor;
            if (step >= raw) {
                break;
            }
        }
        List<Double> ticks = new ArrayList<>();
        if (!(step > 0) || !Double.isFinite(step)) {
            return ticks;
        }
        double first = Math.ceil(low / step);
        for (int i = 0; i <= most && (first + i) * step <= high; i++) {
            ticks.add((first + i) * step);
        }
        return ticks;
    }

    private static List<Double> ends(JudgedClaim claim) {
        List<Double> ends = new ArrayList<>(claim.marks());
        for (PointEvidence point : claim.evidence().points()) {
            add(ends, point.estimate());
            add(ends, point.low());
            add(ends, point.high());
        }
        return ends;
    }

    private static void add(List<Double> values, @Nullable Double value) {
        if (value != null) {
            values.add(value);
        }
    }
}
