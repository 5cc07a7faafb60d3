package org.consilience.ui.charts.internal.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.consilience.ui.charts.internal.data.Curve;
import org.consilience.ui.charts.internal.data.Heat;
import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.data.Scene;

/**
 * How a scene is painted.
 *
 * @param foreground the colour of whiskers
 * @param dark whether the background is dark
 * @param unit pixels of the picture a pixel of the layout, above 1 on dense screens
 * @param bands whether bands and intervals are drawn
 * @param highlighted names of the series drawn stronger, empty for all alike
 */
public record Painting(
        int foreground, boolean dark, double unit, boolean bands, Set<String> highlighted) {

    private static final double FADED = 0.25;

    /**
     * Paints a scene.
     *
     * @param scene what
     * @param window the part that is seen
     */
    public Raster paint(Scene scene, Window window) {
        Raster target = new Raster(window.width(), window.height());
        Mask mask = new Mask(window.width(), window.height());
        Heat heat = scene.heat();
        switch (scene.kind()) {
            case HEAT -> {
                if (heat != null) {
                    HeatPainter.paint(target, heat, window);
                }
            }
            case BARS -> bars(scene, window, mask, target);
            case SCATTER -> dots(scene, window, mask, target);
            default -> curves(scene, window, mask, target);
        }
        return target;
    }

    private void curves(Scene scene, Window window, Mask mask, Raster target) {
        CurvePainter painter = new CurvePainter(mask, window);
        boolean areas = scene.kind() == Kind.AREAS;
        double share = areas ? 0.5 : Math.clamp(1.4 / (1 + scene.curves().size()), 0.07, 0.2);
        for (Curve curve : scene.faint().isEmpty() ? scene.curves() : scene.faint()) {
            if (curve.banded() && (bands || areas)) {
                painter.band(curve);
                mask.pour(target, colour(curve), share * strength(curve));
            }
        }
        double thickness = (scene.curves().size() > 20 ? 1.2 : 1.7) * unit;
        for (Curve curve : scene.faint()) {
            painter.line(curve, thickness * 0.7, Colours.dash(curve.index()), unit);
            mask.pour(target, colour(curve), 0.3 * strength(curve));
        }
        for (Curve curve : strongLast(scene.curves())) {
            double factor = highlighted.contains(curve.name()) ? 1.6 : 1;
            painter.line(curve, thickness * factor, Colours.dash(curve.index()), unit);
            mask.pour(target, colour(curve), strength(curve));
        }
    }

    private void dots(Scene scene, Window window, Mask mask, Raster target) {
        DotPainter painter = new DotPainter(mask, window);
        for (Curve curve : strongLast(scene.curves())) {
            double radius = curve.size() > 5000 ? 1.8 : curve.size() > 500 ? 2.6 : 3.6;
            painter.dots(curve, curve.index(), radius * unit);
            mask.pour(target, colour(curve), 0.75 * strength(curve));
        }
    }

    private void bars(Scene scene, Window window, Mask mask, Raster target) {
        BarPainter painter = new BarPainter(mask, window, unit);
        for (Curve curve : scene.curves()) {
            int from = curve.from(scene.x().low() - 1);
            for (int i = from; i < curve.size(); i++) {
                String label = scene.labels().get(i);
                boolean faded = !highlighted.isEmpty() && !highlighted.contains(label);
                painter.bar(curve, i, scene.yLog());
                mask.pour(target, colour(curve), faded ? FADED : 0.85);
                if (bands) {
                    painter.whisker(curve, i);
                    mask.pour(target, foreground, faded ? FADED : 0.9);
                }
            }
        }
    }

    private int colour(Curve curve) {
        return Colours.series(curve.index(), dark);
    }

    private double strength(Curve curve) {
        return highlighted.isEmpty() || highlighted.contains(curve.name()) ? 1 : FADED;
    }

    private List<Curve> strongLast(List<Curve> curves) {
        List<Curve> order = new ArrayList<>(curves);
        order.sort(Comparator.comparing(c -> highlighted.contains(c.name())));
        return order;
    }
}
