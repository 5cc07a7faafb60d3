package org.consilience.ui.charts.internal.data;

import java.util.StringJoiner;
import org.eclipse.jdt.annotation.Nullable;

/** Says in words what a plot shows, for those who do not see it. */
public final class Summary {

    private static final int MOST = 20;

    private Summary() {}

    /**
     * Describes a plot.
     *
     * @param plot the plot
     */
    public static String of(Plot plot) {
        StringJoiner text = new StringJoiner(" ");
        Heat heat = plot.heat();
        if (heat != null) {
            text.add(heat(heat));
        } else if (plot.kind() == Kind.BARS) {
            bars(plot, text);
        } else {
            for (Curve curve : plot.curves().subList(0, Math.min(MOST, plot.curves().size()))) {
                text.add(curve(curve));
            }
            if (plot.curves().size() > MOST) {
                text.add("And %d more series.".formatted(plot.curves().size() - MOST));
            }
        }
        return text.length() == 0 ? "Nothing to show." : text.toString();
    }

    private static String heat(Heat heat) {
        return "%d rows by %d columns, lowest %s, highest %s %s."
                .formatted(
                        heat.values().length,
                        heat.columns().length - 1,
                        Words.of(heat.range().low()),
                        Words.of(heat.range().high()),
                        heat.unit());
    }

    private static void bars(Plot plot, StringJoiner text) {
        Curve bars = plot.curves().get(0);
        for (int i = 0; i < Math.min(MOST, bars.size()); i++) {
            String interval =
                    bars.low()[i] < bars.high()[i]
                            ? " (%s to %s)"
                                    .formatted(Words.of(bars.low()[i]), Words.of(bars.high()[i]))
                            : "";
            text.add("%s: %s%s.".formatted(plot.labels().get(i), Words.of(bars.y()[i]), interval));
        }
    }

    private static String curve(Curve curve) {
        Extent all = curve.along(false);
        int first = finite(curve, 0, 1);
        int last = finite(curve, curve.size() - 1, -1);
        if (first < 0 || last < 0) {
            return "%s: no values.".formatted(curve.name());
        }
        double from = curve.y()[first];
        double to = curve.y()[last];
        return "%s: %d points, first %s at %s, last %s at %s, lowest %s, highest %s, %s."
                .formatted(
                        curve.name(),
                        curve.size(),
                        Words.of(from),
                        Words.of(curve.x()[first]),
                        Words.of(to),
                        Words.of(curve.x()[last]),
                        Words.of(all.low()),
                        Words.of(all.high()),
                        trend(from, to, all));
    }

    private static String trend(double from, double to, Extent all) {
        if (Math.abs(to - from) <= 0.05 * all.length()) {
            return all.length() == 0 ? "constant" : "ends where it began";
        }
        return to > from ? "rising" : "falling";
    }

    private static int finite(Curve curve, int start, int step) {
        for (int i = start; i >= 0 && i < curve.size(); i += step) {
            if (Double.isFinite(curve.y()[i])) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Describes a chart without a figure, or a figure's plot.
     *
     * @param plot the plot, if any
     */
    public static String ofAny(@Nullable Plot plot) {
        return plot == null ? "No figure." : of(plot);
    }
}
