package org.consilience.ui.charts.internal.view;

import org.consilience.ui.charts.internal.data.Heat;
import org.consilience.ui.charts.internal.data.Words;
import org.consilience.ui.charts.internal.draw.Colours;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** What the colours of a heat map mean. */
final class ColourBar extends Canvas {

    private static final int STRIP = 14;
    private static final int STEPS = 64;
    private static final int TOP = 16;

    private Theme theme;
    private @Nullable Heat heat;

    ColourBar(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        theme = Theme.of(parent);
        addListener(SWT.Paint, e -> draw(e.gc));
    }

    void colours(Theme next) {
        theme = next;
        setBackground(next.back());
        redraw();
    }

    void show(@Nullable Heat next) {
        heat = next;
        setToolTipText(next == null || next.unit().isBlank() ? null : next.unit());
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        Heat shown = heat;
        int width = 0;
        if (shown != null) {
            GC gc = new GC(this);
            for (int i = 0; i <= 4; i++) {
                width = Math.max(width, gc.textExtent(words(shown, i)).x);
            }
            int unit = shown.unit().isBlank() ? 0 : gc.getFontMetrics().getHeight() + 4;
            width += STRIP + 10 + unit;
            gc.dispose();
        }
        return new Point(width, Math.max(50, hHint));
    }

    private static double value(Heat shown, int quarter) {
        if (shown.aroundZero()) {
            double reach = Math.max(-shown.range().low(), shown.range().high());
            return -reach + reach * quarter / 2;
        }
        return shown.range().low() + shown.range().length() * quarter / 4;
    }

    private static String words(Heat shown, int quarter) {
        double value = value(shown, quarter);
        double reach = Math.max(Math.abs(shown.range().low()), Math.abs(shown.range().high()));
        double length = shown.range().length();
        int decimals = (int) Math.clamp(Math.ceil(2 - Math.log10(length)), 0, 8);
        return length > 1e-5 && reach < 1e6 ? Words.fixed(value, decimals) : Words.of(value);
    }

    void draw(GC gc) {
        Rectangle area = getClientArea();
        gc.setFont(getFont());
        gc.setBackground(theme.back());
        gc.fillRectangle(0, 0, area.width, area.height);
        Heat shown = heat;
        if (shown == null || shown.range().isEmpty()) {
            return;
        }
        int tall = Math.max(10, area.height - 2 * TOP);
        for (int i = 0; i < STEPS; i++) {
            int from = TOP + tall - tall * (i + 1) / STEPS;
            int to = TOP + tall - tall * i / STEPS;
            double share = (i + 0.5) / STEPS;
            gc.setBackground(Theme.colour(Colours.heat(share, shown.aroundZero())));
            gc.fillRectangle(2, from, STRIP, to - from);
        }
        gc.setForeground(theme.quiet());
        int line = gc.getFontMetrics().getHeight();
        for (int i = 0; i <= 4; i++) {
            if (i % 2 == 0 || tall > 6 * line) {
                int y = TOP + tall - tall * i / 4;
                gc.drawLine(2 + STRIP, y, 4 + STRIP, y);
                gc.drawText(words(shown, i), STRIP + 7, y - line / 2, true);
            }
        }
        unit(gc, shown.unit(), area, line);
    }

    private void unit(GC gc, String unit, Rectangle area, int line) {
        if (unit.isBlank()) {
            return;
        }
        String text = Fit.line(gc, unit, area.height - 8);
        Transform turned = new Transform(gc.getDevice());
        turned.translate(area.width - line - 1, area.height / 2 + gc.textExtent(text).x / 2);
        turned.rotate(-90);
        gc.setTransform(turned);
        gc.drawText(text, 0, 0, true);
        gc.setTransform(null);
        turned.dispose();
    }
}
