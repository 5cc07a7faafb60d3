package org.consilience.ui.charts;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.consilience.api.figure.Figure;
import org.consilience.ui.charts.internal.view.ChartBody;
import org.consilience.ui.charts.internal.view.Content;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;

/**
 * A figure on the screen, to be zoomed, panned and pointed at. To be used from the UI thread.
 *
 * <p>Mouse: the wheel zooms at the pointer (Shift across only, Control along only), dragging zooms
 * into a rectangle, Shift or the middle button pans, a double click shows all. Keys: arrows pan, +
 * and - zoom, 0 shows all, Control with left and right goes from point to point, Enter picks it, L
 * B C switch legend, bands and crosshair, X Y the scales, [ ] the smoothing, A shows all series,
 * the space bar plays.
 */
public final class FigureChart extends Composite {

    private final ChartBody body;

    /**
     * Makes an empty chart.
     *
     * @param parent its parent, whose colours it takes
     * @param style as for a composite
     */
    public FigureChart(Composite parent, int style) {
        this(parent, style, false);
    }

    private FigureChart(Composite parent, int style, boolean patient) {
        super(parent, style);
        super.setBackground(parent.getBackground());
        super.setForeground(parent.getForeground());
        body = new ChartBody(this, patient);
    }

    /**
     * Does what takes long in showing a figure; to be called away from the UI thread.
     *
     * @param figure any figure
     */
    public static Prepared prepare(Figure figure) {
        return new Prepared(figure);
    }

    /**
     * Shows a figure that is small; a long one is better prepared first.
     *
     * @param next the figure
     */
    public void show(Figure next) {
        show(prepare(next));
    }

    /**
     * Shows a figure. Where its name is that of the one shown before, the zoom stays.
     *
     * @param prepared the figure
     */
    public void show(Prepared prepared) {
        checkWidget();
        body.show(prepared.content());
    }

    /** Shows nothing. */
    public void clear() {
        checkWidget();
        body.show(null);
    }

    /** Returns the figure shown. */
    public @Nullable Figure figure() {
        Content content = body.content();
        return content == null ? null : content.figure();
    }

    /** Returns how it is shown. */
    public ChartOptions options() {
        return body.options();
    }

    /**
     * Changes how it is shown.
     *
     * @param next how
     */
    public void options(ChartOptions next) {
        checkWidget();
        body.options(next);
    }

    /**
     * Adds who hears that a person changed the options in the chart, by legend or keyboard.
     *
     * @param listener called on the UI thread
     */
    public void addOptionsListener(Consumer<ChartOptions> listener) {
        body.addOptionsListener(listener);
    }

    /**
     * Adds who hears which point a person points at.
     *
     * @param listener called on the UI thread
     */
    public void addPickListener(PickListener listener) {
        body.addPickListener(listener);
    }

    /**
     * Draws a vertical line at the round that other views look at.
     *
     * @param x the abscissa, empty for no line
     */
    public void markStep(OptionalDouble x) {
        checkWidget();
        body.mark(x);
    }

    /** Shows all of the figure again. */
    public void resetZoom() {
        checkWidget();
        body.resetZoom();
    }

    /**
     * Draws the figure as it is seen, at another size; write it with {@link ChartImage}.
     *
     * @param width in pixels, at least 100
     * @param height in pixels, at least 80
     */
    public ImageData image(int width, int height) {
        checkWidget();
        // A chart of its own, never opened: the one on the screen must not flicker.
        Shell shell = new Shell(getDisplay(), SWT.NO_TRIM);
        try {
            FigureChart copy = new FigureChart(shell, SWT.NONE, true);
            copy.setBackground(getBackground());
            copy.setForeground(getForeground());
            copy.setBounds(new Rectangle(0, 0, Math.max(100, width), Math.max(80, height)));
            copy.body.as(body);
            return copy.body.parts().image();
        } finally {
            shell.dispose();
        }
    }

    /** Puts the picture on the clipboard. */
    public void copyImage() {
        checkWidget();
        Rectangle area = getClientArea();
        Clipboard clipboard = new Clipboard(getDisplay());
        clipboard.setContents(
                new Object[] {image(area.width, area.height)},
                new Transfer[] {ImageTransfer.getInstance()});
        clipboard.dispose();
    }

    @Override
    public void setBackground(@Nullable Color colour) {
        super.setBackground(colour);
        body.parts().colours();
    }

    @Override
    public void setForeground(@Nullable Color colour) {
        super.setForeground(colour);
        body.parts().colours();
    }

    @Override
    public void setMenu(@Nullable Menu menu) {
        super.setMenu(menu);
        body.parts().menu(menu);
    }

    @Override
    public boolean setFocus() {
        return body.parts().focus();
    }

    @Override
    public boolean forceFocus() {
        return body.parts().focus();
    }
}
