package org.consilience.ui.charts.internal.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** Reads the values of a scene at a place. */
public final class Reader {

    private Reader() {}

    /**
     * Reads what is at a place.
     *
     * @param scene the scene
     * @param x the abscissa in the scene
     * @param y the ordinate in the scene
     * @param perX pixels a unit across, to compare distances
     * @param perY pixels a unit along
     * @return null if there is nothing
     */
    public static @Nullable Reading at(Scene scene, double x, double y, double perX, double perY) {
        Heat heat = scene.heat();
        if (heat != null) {
            return heat(scene, heat, x, y);
        }
        Curve best = null;
        int point = -1;
        double least = Double.POSITIVE_INFINITY;
        for (Curve curve : scene.curves()) {
            int i = nearest(curve, x, y, perX, perY, scene.kind());
            if (i >= 0) {
                double away = Math.hypot((curve.x()[i] - x) * perX, (curve.y()[i] - y) * perY);
                if (away < least) {
                    least = away;
                    best = curve;
                    point = i;
                }
            }
        }
        if (best == null) {
            return null;
        }
        return scene.kind() == Kind.LINES || scene.kind() == Kind.AREAS
                ? all(scene, best, best.x()[point])
                : one(scene, best, point);
    }

    /**
     * Finds the nearest point: of a curve the one nearest across, of a cloud the one nearest at all
     * among those a few pixels around.
     */
    private static int nearest(
            Curve curve, double x, double y, double perX, double perY, Kind kind) {
        int middle = curve.nearest(x);
        if (kind != Kind.SCATTER) {
            if (middle < 0 || Double.isFinite(curve.y()[middle])) {
                return middle;
            }
            int next = middle + 1;
            boolean there = next < curve.size() && Double.isFinite(curve.y()[next]);
            return there ? next : -1;
        }
        double reach = 20 / perX;
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        int to = curve.from(x + reach);
        for (int i = curve.from(x - reach); i < to; i++) {
            double away = Math.hypot((curve.x()[i] - x) * perX, (curve.y()[i] - y) * perY);
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    private static Reading all(Scene scene, Curve best, double place) {
        List<Reading.Line> lines = new ArrayList<>();
        for (int c = 0; c < scene.curves().size(); c++) {
            Curve curve = scene.curves().get(c);
            int i = curve.nearest(place);
            if (i >= 0 && Double.isFinite(curve.y()[i]) && within(curve, i, place)) {
                lines.add(line(scene, curve, i));
            }
        }
        lines.sort(Comparator.comparingDouble(Reading.Line::place).reversed());
        int nearest = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).index() == best.index()) {
                nearest = i;
            }
        }
        return new Reading(Words.of(scene.xValue(place)), lines, nearest, place);
    }

    /** A curve that ended, or has a gap here, has nothing to say. */
    private static boolean within(Curve curve, int i, double place) {
        double[] x = curve.x();
        double step = i > 0 ? x[i] - x[i - 1] : curve.size() > 1 ? x[1] - x[0] : Double.MAX_VALUE;
        return Math.abs(x[i] - place) <= step;
    }

    private static Reading.Line line(Scene scene, Curve curve, int i) {
        double value = scene.yValue(curve.y()[i]);
        double own = value;
        String words = Words.of(value);
        if (scene.kind() == Kind.AREAS) {
            own = value - scene.yValue(curve.low()[i]);
            words = Words.of(own);
        } else if (curve.banded()) {
            words += interval(scene, curve, i);
        }
        double x = scene.xValue(curve.x()[i]);
        return new Reading.Line(curve.name(), curve.index(), words, x, own, curve.y()[i]);
    }

    private static String interval(Scene scene, Curve curve, int i) {
        double low = scene.yValue(curve.low()[i]);
        double high = scene.yValue(curve.high()[i]);
        return low < high ? "  (%s to %s)".formatted(Words.of(low), Words.of(high)) : "";
    }

    private static Reading one(Scene scene, Curve curve, int i) {
        boolean bar = scene.kind() == Kind.BARS;
        double x = scene.xValue(curve.x()[i]);
        double y = scene.yValue(curve.y()[i]);
        String title = bar ? scene.labels().get(i) : Words.of(x);
        String words = Words.of(y) + (curve.banded() ? interval(scene, curve, i) : "");
        Reading.Line line =
                new Reading.Line(
                        bar ? title : curve.name(),
                        bar ? -1 : curve.index(),
                        words,
                        x,
                        y,
                        curve.y()[i]);
        return new Reading(title, List.of(line), 0, curve.x()[i]);
    }

    private static @Nullable Reading heat(Scene scene, Heat heat, double x, double y) {
        int column = Heat.cell(heat.columns(), x);
        int row = Heat.cell(heat.rows(), y);
        if (column < 0 || row < 0) {
            return null;
        }
        double value = heat.values()[row][column];
        double across = heat.columns()[column] / 2 + heat.columns()[column + 1] / 2;
        double along = heat.rows()[row] / 2 + heat.rows()[row + 1] / 2;
        String title =
                "%s %s, %s %s"
                        .formatted(
                                scene.xTitle(),
                                Words.of(scene.xValue(across)),
                                scene.yTitle(),
                                Words.of(scene.yValue(along)))
                        .strip();
        String words = (Words.of(value) + " " + heat.unit()).strip();
        double abscissa = scene.xValue(across);
        Reading.Line line = new Reading.Line("", -1, words, abscissa, value, along);
        return new Reading(title, List.of(line), 0, across);
    }
}
