package org.consilience.ui.charts.internal.view;

import java.util.List;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.internal.data.Extent;
import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.data.Plot;
import org.consilience.ui.charts.internal.data.Scene;

/**
 * The frames of a figure under options, with one extent for all, so that axes stand still while it
 * plays.
 */
record Derived(List<Scene> scenes, Extent x, Extent y) {

    private static final int LIGHT = 200_000;

    static Derived of(List<Plot> plots, ChartOptions options) {
        List<Scene> scenes = plots.stream().map(p -> Scene.of(p, options)).toList();
        Extent x = Extent.EMPTY;
        Extent y = Extent.EMPTY;
        for (Scene scene : scenes) {
            x = x.with(scene.x());
            y = y.with(scene.y());
        }
        return new Derived(scenes, x, y);
    }

    /** Tells whether it takes too long for the UI thread. */
    static boolean heavy(List<Plot> plots, ChartOptions options) {
        long weight = 0;
        boolean work = options.smoothing() > 0;
        for (Plot plot : plots) {
            weight += 50 + plot.weight();
            work |= plot.kind() == Kind.AREAS || plot.x().log() || plot.y().log();
            work |= options.xLog() == ChartOptions.Scaling.LOG;
            work |= options.yLog() == ChartOptions.Scaling.LOG;
        }
        return weight > LIGHT && (work || plots.size() > 1);
    }

    /** Tells whether two options derive the same. */
    static boolean same(ChartOptions a, ChartOptions b) {
        return a.xLog() == b.xLog()
                && a.yLog() == b.yLog()
                && a.smoothing() == b.smoothing()
                && a.bands() == b.bands()
                && a.hidden().equals(b.hidden());
    }
}
