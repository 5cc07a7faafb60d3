package org.consilience.ui.views.internal.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.api.figure.Thinning;
import org.consilience.ui.charts.FigureChart;
import org.consilience.ui.charts.Prepared;
import org.consilience.ui.inspect.DataPreview;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Shows a market: what one unit put into each asset became, and the price relatives by day. */
public final class MarketPreview implements DataPreview<MarketHistory> {

    /** More curves than this nobody can tell apart. */
    static final int MOST_CURVES = 30;

    private static final int MOST_POINTS = 4000;

    @Override
    public Class<MarketHistory> type() {
        return MarketHistory.class;
    }

    @Override
    public Consumer<Composite> prepare(MarketHistory market, IProgressMonitor monitor) {
        Figure figure = wealth(market, monitor);
        Prepared prepared = FigureChart.prepare(figure);
        String words = words(market);
        return parent -> show(parent, market, prepared, words);
    }

    /** Draws the product of the relatives of each asset. */
    static Figure wealth(MarketHistory market, IProgressMonitor monitor) {
        int days = market.length();
        int assets = Math.min(MOST_CURVES, market.width());
        double[] x = new double[days + 1];
        for (int t = 0; t <= days; t++) {
            x[t] = t;
        }
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < assets; i++) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            double[] y = new double[days + 1];
            y[0] = 1;
            for (int t = 0; t < days; t++) {
                y[t + 1] = y[t] * market.relatives()[t][i];
            }
            series.add(Thinning.of(market.assets().get(i), x, y, MOST_POINTS));
        }
        return new Figure.Lines(
                "wealth",
                "What one unit put into each asset became",
                Axis.linear("Day"),
                Axis.log("Wealth"),
                series);
    }

    /** Returns days, assets and what is left out, in words. */
    static String words(MarketHistory market) {
        String span =
                market.days().isEmpty()
                        ? ""
                        : ", %s to %s"
                                .formatted(
                                        market.days().get(0),
                                        market.days().get(market.length() - 1));
        String drawn =
                market.width() > MOST_CURVES
                        ? "; the first %d assets are drawn".formatted(MOST_CURVES)
                        : "";
        String listed =
                market.width() > MarketTable.MOST_COLUMNS
                        ? "; the first %d are listed".formatted(MarketTable.MOST_COLUMNS)
                        : "";
        return "%s: %,d days%s, %,d assets%s%s"
                .formatted(market.name(), market.length(), span, market.width(), drawn, listed);
    }

    /** Beside each other in a wide view, below each other in a high one. */
    private static void turn(SashForm sash) {
        Point size = sash.getSize();
        int wanted = size.x > 2 * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }

    private static void show(
            Composite parent, MarketHistory market, Prepared prepared, String words) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(body);
        Label summary = new Label(body, SWT.NONE);
        summary.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).indent(5, 0).applyTo(summary);
        SashForm sash = new SashForm(body, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        FigureChart chart = new FigureChart(sash, SWT.NONE);
        chart.show(prepared);
        new MarketTable(sash, market);
        sash.setWeights(60, 40);
        sash.addListener(SWT.Resize, e -> turn(sash));
    }
}
