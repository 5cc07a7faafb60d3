package org.consilience.report.internal.svg;

import java.util.ArrayList;
import java.util.List;
import org.consilience.report.internal.text.Numbers;

/**
 * The way from values to places on the paper.
 *
 * @param low the least value shown; above 0 if logarithmic
 * @param high the greatest value shown, above {@code low}
 * @param log whether equal ratios have equal lengths
 * @param from the place of {@code low}
 * @param to the place of {@code high}
 */
record Scale(double low, double high, boolean log, double from, double to) {

    /** A value with a mark and words on the axis. */
    record Tick(double value, String label) {}

    /** Tells whether a value has a place at all. */
    boolean shows(double value) {
        return Double.isFinite(value) && (!log || value > 0);
    }

    /** Returns the place of a value; values beyond the ends get the place of the end. */
    double at(double value) {
        double clamped = Math.clamp(value, low, high);
        double share =
                log
                        ? (Math.log10(clamped) - Math.log10(low))
                                / (Math.log10(high) - Math.log10(low))
                        : (clamped / 2 - low / 2) / (high / 2 - low / 2);
        return from + share * (to - from);
    }

    Scale along(double newFrom, double newTo) {
        return new Scale(low, high, log, newFrom, newTo);
    }

    /** Returns about the wanted number of ticks, at round values. */
    List<Tick> ticks(int wanted) {
        return log && high / low >= 8 ? powers(wanted) : steps(wanted);
    }

    private List<Tick> steps(int wanted) {
        double raw = (high / 2 - low / 2) / Math.max(1, wanted) * 2;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        double step = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        double size = Math.max(Math.abs(low), Math.abs(high));
        List<Tick> ticks = new ArrayList<>();
        double first = Math.ceil(low / step - 1e-9);
        for (int i = 0; i < 4 * wanted + 4; i++) {
            double value = (first + i) * step;
            if (value > high + 1e-9 * step) {
                break;
            }
            boolean plain = size < 1e6 && decimals <= 4;
            double round = Math.abs(value) < step * 1e-9 ? 0 : value;
            ticks.add(
                    new Tick(
                            round,
                            plain ? Numbers.fixed(round, decimals) : Numbers.words(round, 4)));
        }
        return ticks;
    }

    private List<Tick> powers(int wanted) {
        int first = (int) Math.ceil(Math.log10(low) - 1e-9);
        int last = (int) Math.floor(Math.log10(high) + 1e-9);
        int every = Math.max(1, (int) Math.ceil((last - first + 1) / (double) wanted));
        List<Tick> ticks = new ArrayList<>();
        boolean between = last - first < 2;
        for (int e = first - 1; e <= last; e++) {
            if (e >= first && (e - first) % every == 0) {
                ticks.add(new Tick(Math.pow(10, e), Numbers.powerOfTen(e)));
            }
            for (int lead = 2; between && lead <= 5; lead += 3) {
                double value = lead * Math.pow(10, e);
                if (value >= low && value <= high) {
                    ticks.add(new Tick(value, Numbers.words(value)));
                }
            }
        }
        return ticks;
    }

    /** Collects the values that a scale must show. */
    static final class Range {

        private final boolean log;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        Range(boolean log) {
            this.log = log;
        }

        Range add(double value) {
            if (Double.isFinite(value) && (!log || value > 0)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return this;
        }

        Range add(double[] values) {
            for (double value : values) {
                add(value);
            }
            return this;
        }

        boolean isEmpty() {
            return low > high;
        }

        /** Returns the scale over the values and a share of air at both ends. */
        Scale scale(double from, double to, double air) {
            if (isEmpty()) {
                return new Scale(log ? 0.1 : 0, log ? 10 : 1, log, from, to);
            }
            if (log) {
                double ratio = low == high ? Math.sqrt(10) : Math.pow(high / low, air);
                return new Scale(
                        Math.max(Double.MIN_NORMAL, low / ratio),
                        Math.min(Double.MAX_VALUE, high * ratio),
                        true,
                        from,
                        to);
            }
            double span = high / 2 - low / 2;
            double pad = span == 0 ? Math.max(Math.abs(low) * 0.1, 0.5) : span * 2 * air;
            double bottom = low >= 0 && low - pad < 0 ? 0 : low - pad;
            double top = high <= 0 && high + pad > 0 ? 0 : high + pad;
            return new Scale(
                    Math.max(-Double.MAX_VALUE, bottom),
                    Math.min(Double.MAX_VALUE, top > bottom ? top : bottom + 1),
                    false,
                    from,
                    to);
        }
    }
}
