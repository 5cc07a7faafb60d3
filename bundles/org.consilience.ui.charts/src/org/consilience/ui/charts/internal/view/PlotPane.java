package org.consilience.ui.charts.internal.view;

import org.consilience.ui.charts.internal.data.Extent;
import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.draw.Painting;
import org.consilience.ui.charts.internal.draw.Window;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/**
 * The chart proper: title, axes and grid are the library's, what lies between them is painted here,
 * since its own series take seconds for a hundred long curves.
 */
final class PlotPane {

    private static final int SMALL = 190;

    /** The library's distance from the edge. */
    private static final int MARGIN = 5;

    private final Chart chart;
    private final PlotLayer layer;
    private final Overlay overlay;
    private final AxisScale scaleX;
    private final AxisScale scaleY;
    private final Font bold;
    private @Nullable Look look;
    private Theme theme;

    /**
     * Makes an empty pane.
     *
     * @param parent its parent
     * @param patient whether a heavy scene is waited for, as for a picture in a file
     */
    PlotPane(Composite parent, boolean patient) {
        chart = new Chart(parent, Chart.NO_AXIS_POSITION_UPDATE);
        theme = Theme.of(parent);
        bold =
                FontDescriptor.createFrom(parent.getFont())
                        .setStyle(SWT.BOLD)
                        .createFont(parent.getDisplay());
        chart.addDisposeListener(e -> bold.dispose());
        chart.suspendUpdate(true);
        chart.getLegend().setVisible(false);
        chart.getTitle().setFont(bold);
        scaleX = scale(x(), parent.getFont(), 72, false);
        scaleY = scale(y(), parent.getFont(), 38, true);
        layer = new PlotLayer(area(), patient);
        overlay = new Overlay();
        chart.getPlotArea().addCustomPaintListener(new Painter());
        chart.addPaintListener(e -> title(e.gc));
        chart.addListener(SWT.Resize, e -> refresh());
        titles(
                new Look(
                        "",
                        EmptyPlot.PLOT,
                        EmptyPlot.SCENE,
                        EmptyPlot.OPTIONS,
                        new Extent(0, 1),
                        new Extent(0, 1),
                        EmptyPlot.MARK));
        chart.suspendUpdate(false);
        colours(theme);
    }

    private static AxisScale scale(IAxis axis, Font font, int apart, boolean padded) {
        axis.getTick().setFont(font);
        axis.getTitle().setFont(font);
        axis.getGrid().setStyle(LineStyle.SOLID);
        return new AxisScale(axis, new TickFormat(padded), apart);
    }

    private IAxis x() {
        return chart.getAxisSet().getXAxis(0);
    }

    private IAxis y() {
        return chart.getAxisSet().getYAxis(0);
    }

    Chart chart() {
        return chart;
    }

    /** Returns the control between the axes, which has the keyboard and the pointer. */
    Control area() {
        return chart.getPlotArea().getControl();
    }

    Overlay overlay() {
        return overlay;
    }

    void colours(Theme next) {
        theme = next;
        chart.setBackground(next.back());
        chart.getPlotArea().setBackground(next.back());
        chart.getTitle().setForeground(next.text());
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            boolean across = axis.getDirection() == IAxis.Direction.X;
            axis.getTitle().setForeground(across ? next.quiet() : next.back());
            axis.getTick().setForeground(next.quiet());
            axis.getGrid().setForeground(next.grid());
        }
        chart.redraw();
    }

    void show(@Nullable Look next) {
        look = next;
        refresh();
    }

    /** Shows something else at the same places: axes need no layout. */
    void look(Look next) {
        look = next;
        area().redraw();
    }

    /** Lays out anew; the second pass knows how wide the words of the first were. */
    private void refresh() {
        Look seen = look;
        Point before = size();
        if (seen != null) {
            apply(seen);
            if (Math.abs(size().x - before.x) > 8 || Math.abs(size().y - before.y) > 8) {
                apply(seen);
            }
        }
        boolean heat = seen != null && seen.plot().kind() == Kind.HEAT;
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getGrid().setVisible(seen != null && !heat);
        }
        x().getGrid().setVisible(seen != null && !heat && seen.plot().kind() != Kind.BARS);
        chart.redraw();
    }

    private void apply(Look seen) {
        chart.suspendUpdate(true);
        titles(seen);
        if (seen.plot().kind() == Kind.BARS) {
            categories(seen);
        } else {
            x().enableCategory(false);
            x().getTick().setTickLabelAngle(0);
            scaleX.show(seen.x(), seen.scene().xLog(), size().x);
        }
        scaleY.show(seen.y(), seen.scene().yLog(), size().y);
        chart.suspendUpdate(false);
    }

    private void titles(Look seen) {
        Rectangle all = chart.getClientArea();
        GC gc = new GC(chart);
        gc.setFont(bold);
        boolean tall = all.height >= SMALL;
        chart.getTitle().setText(tall ? Fit.lines(gc, seen.title(), all.width - 20, 2) : "");
        gc.setFont(chart.getFont());
        x().getTitle().setText(Fit.line(gc, seen.plot().x().title(), Math.max(40, size().x)));
        y().getTitle().setText(Fit.lines(gc, seen.plot().y().title(), Math.max(40, size().y), 2));
        x().getTitle().setVisible(!seen.plot().x().title().isBlank());
        y().getTitle().setVisible(!seen.plot().y().title().isBlank());
        gc.dispose();
    }

    /** The library turns a picture of it, which blurs on dense screens: there it keeps the room. */
    private void title(GC gc) {
        String text = y().getTitle().getText();
        if (!y().getTitle().isVisible() || text.isBlank()) {
            return;
        }
        Rectangle area = chart.getPlotArea().getBounds();
        gc.setFont(y().getTitle().getFont());
        gc.setBackground(theme.back());
        gc.fillRectangle(0, area.y, MARGIN + gc.textExtent(text).y + 1, area.height);
        gc.setForeground(theme.quiet());
        Transform upright = new Transform(gc.getDevice());
        gc.getTransform(upright);
        Transform turned = new Transform(gc.getDevice());
        gc.getTransform(turned);
        turned.translate(MARGIN, area.y + area.height / 2 + gc.textExtent(text).x / 2);
        turned.rotate(-90);
        gc.setTransform(turned);
        gc.drawText(text, 0, 0, true);
        gc.setTransform(upright);
        turned.dispose();
        upright.dispose();
    }

    private void categories(Look seen) {
        GC gc = new GC(chart);
        int count = Math.max(1, seen.plot().labels().size());
        int slot = size().x / count;
        int widest = 0;
        for (String label : seen.plot().labels()) {
            widest = Math.max(widest, gc.textExtent(label).x);
        }
        boolean level = widest + 8 <= slot;
        int line = gc.getFontMetrics().getHeight();
        int every = level ? 1 : Math.max(1, (line + slot) / Math.max(1, slot));
        int room = Math.max(40, chart.getClientArea().height / 4);
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            String label = i < seen.plot().labels().size() ? seen.plot().labels().get(i) : "";
            words[i] = i % every == 0 ? level ? label : Fit.line(gc, label, room) : "";
        }
        gc.dispose();
        x().enableLogScale(false);
        x().getTick().setTickLabelAngle(level ? 0 : 40);
        x().setCategorySeries(words);
        x().enableCategory(true);
        x().setRange(new Range(0, count - 1.0));
    }

    private Point size() {
        return chart.getPlotArea().getSize();
    }

    /** Returns the part of the plane that is seen, in pixels of the layout. */
    @Nullable
    Window window() {
        Look seen = look;
        Point size = size();
        return seen == null || size.x < 1 || size.y < 1
                ? null
                : new Window(seen.x(), seen.y(), size.x, size.y);
    }

    private final class Painter implements ICustomPaintListener {

        @Override
        public void paintControl(@Nullable PaintEvent event) {
            Look seen = look;
            Window window = window();
            if (event == null || seen == null || window == null) {
                return;
            }
            Painting painting =
                    new Painting(
                            theme.foreground(),
                            theme.dark(),
                            1,
                            seen.options().bands(),
                            overlay.highlighted(seen.options()));
            layer.draw(event.gc, seen.scene(), window, painting);
            overlay.draw(event.gc, seen, window, theme);
        }

        @Override
        public boolean drawBehindSeries() {
            return false;
        }
    }
}
