package org.consilience.ui.charts.internal.data;

import java.util.List;
import org.consilience.ui.charts.ChartOptions;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a plot shows under its options, with logarithms taken where an axis has them, so that all
 * further geometry is linear.
 *
 * @param kind what it looks like
 * @param xTitle the abscissa's title
 * @param yTitle the ordinate's title
 * @param curves what is drawn strong, hidden ones left out
 * @param faint the raw curves behind smoothed ones, which carry the bands
 * @param labels the words below bars
 * @param heat the matrix, else none
 * @param xLog whether abscissae are decimal logarithms
 * @param yLog whether ordinates are
 * @param x the extent across, with air
 * @param y the extent along, with air
 */
public record Scene(
        Kind kind,
        String xTitle,
        String yTitle,
        List<Curve> curves,
        List<Curve> faint,
        List<String> labels,
        @Nullable Heat heat,
        boolean xLog,
        boolean yLog,
        Extent x,
        Extent y) {

    /**
     * Applies options to a plot.
     *
     * @param plot the plot
     * @param options how it is shown
     */
    public static Scene of(Plot plot, ChartOptions options) {
        boolean xLog = plot.kind() != Kind.BARS && log(options.xLog(), plot.x().log());
        boolean yLog = log(options.yLog(), plot.y().log());
        List<Curve> visible =
                plot.curves().stream().filter(c -> !options.hidden().contains(c.name())).toList();
        if (plot.kind() == Kind.AREAS) {
            visible = Stack.of(visible);
        }
        List<Curve> raw = visible.stream().map(c -> c.scaled(xLog, yLog)).toList();
        List<Curve> strong = raw;
        boolean smooth = plot.kind() == Kind.LINES && options.smoothing() > 0;
        if (smooth) {
            strong =
                    visible.stream()
                            .map(c -> c.with(Smoothing.of(c.y(), options.smoothing())))
                            .map(c -> c.scaled(xLog, yLog))
                            .toList();
        }
        Heat matrix = plot.heat();
        Heat heat = matrix == null ? null : matrix.scaled(xLog, yLog);
        return new Scene(
                plot.kind(),
                plot.x().title(),
                plot.y().title(),
                strong,
                smooth ? raw : List.of(),
                plot.labels(),
                heat,
                xLog,
                yLog,
                across(plot.kind(), raw, heat),
                along(plot.kind(), raw, heat, options.bands(), yLog));
    }

    private static boolean log(ChartOptions.Scaling scaling, boolean declared) {
        return switch (scaling) {
            case FIGURE -> declared;
            case LINEAR -> false;
            case LOG -> true;
        };
    }

    private static Extent across(Kind kind, List<Curve> curves, @Nullable Heat heat) {
        if (heat != null) {
            return ends(heat.columns()).padded(0);
        }
        Extent all = Extent.EMPTY;
        for (Curve curve : curves) {
            all = all.with(curve.across());
        }
        return switch (kind) {
            case BARS -> all.isEmpty() ? new Extent(0, 1) : new Extent(-0.5, all.high() + 0.5);
            case SCATTER -> all.padded(0.03);
            default -> all.padded(0);
        };
    }

    private static Extent along(
            Kind kind, List<Curve> curves, @Nullable Heat heat, boolean bands, boolean log) {
        if (heat != null) {
            return ends(heat.rows()).padded(0);
        }
        Extent all = Extent.EMPTY;
        for (Curve curve : curves) {
            all = all.with(curve.along(bands || kind == Kind.AREAS));
        }
        if (!log && (kind == Kind.BARS || kind == Kind.AREAS)) {
            all = all.with(0);
        }
        Extent padded = all.padded(0.05);
        // Zero is a better end than a little below it.
        boolean floor = !log && all.low() >= 0 && all.length() > 0 && padded.low() < 0;
        boolean ceiling = !log && all.high() <= 0 && all.length() > 0 && padded.high() > 0;
        return new Extent(floor ? 0 : padded.low(), ceiling ? 0 : padded.high());
    }

    private static Extent ends(double[] edges) {
        Extent all = Extent.EMPTY;
        for (double edge : edges) {
            all = all.with(edge);
        }
        return all;
    }

    /**
     * Returns the number that a place across stands for.
     *
     * @param place an abscissa of this scene
     */
    public double xValue(double place) {
        return xLog ? Math.pow(10, place) : place;
    }

    /**
     * Returns the number that a place along stands for.
     *
     * @param place an ordinate of this scene
     */
    public double yValue(double place) {
        return yLog ? Math.pow(10, place) : place;
    }

    /**
     * Returns the place of an abscissa, NaN if it has none.
     *
     * @param value the abscissa
     */
    public double xPlace(double value) {
        return xLog ? value > 0 ? Math.log10(value) : Double.NaN : value;
    }
}
