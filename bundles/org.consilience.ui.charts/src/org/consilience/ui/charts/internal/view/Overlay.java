package org.consilience.ui.charts.internal.view;

import java.util.Set;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.data.Reading;
import org.consilience.ui.charts.internal.draw.Window;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** What comes and goes above a plot: marked round, crosshair and its values, zoom rectangle. */
final class Overlay {

    private @Nullable Reading reading;
    private @Nullable Rectangle band;
    private @Nullable String hovered;
    private boolean focused;

    @Nullable
    Reading reading() {
        return reading;
    }

    void reading(@Nullable Reading next) {
        reading = next;
    }

    void band(@Nullable Rectangle next) {
        band = next;
    }

    void focused(boolean next) {
        focused = next;
    }

    /** Draws one series stronger while the pointer is on its name. */
    void hovered(@Nullable String series) {
        hovered = series;
    }

    Set<String> highlighted(ChartOptions options) {
        String name = hovered;
        return name == null ? options.highlighted() : Set.of(name);
    }

    void draw(GC gc, Look look, Window window, Theme theme) {
        gc.setAntialias(SWT.ON);
        mark(gc, look, window, theme);
        Reading read = reading;
        if (read != null && look.options().crosshair()) {
            crosshair(gc, read, look, window, theme);
        }
        Rectangle zoom = band;
        if (zoom != null) {
            gc.setBackground(theme.text());
            gc.setAlpha(30);
            gc.fillRectangle(zoom);
            gc.setAlpha(160);
            gc.setForeground(theme.text());
            gc.drawRectangle(zoom);
            gc.setAlpha(255);
        }
        if (focused) {
            gc.setForeground(theme.line());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawRectangle(0, 0, window.width() - 1, window.height() - 1);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private static void mark(GC gc, Look look, Window window, Theme theme) {
        double place =
                look.mark().isPresent()
                        ? look.scene().xPlace(look.mark().getAsDouble())
                        : Double.NaN;
        int x = (int) Math.round(window.px(place));
        if (place >= window.x().low() && place <= window.x().high()) {
            gc.setForeground(theme.text());
            gc.setAlpha(150);
            gc.setLineWidth(2);
            gc.drawLine(x, 0, x, window.height());
            gc.setLineWidth(1);
            gc.setAlpha(255);
        }
    }

    private static void crosshair(GC gc, Reading read, Look look, Window window, Theme theme) {
        int x = (int) Math.round(window.px(read.place()));
        gc.setForeground(theme.line());
        Kind kind = look.plot().kind();
        if (kind != Kind.BARS) {
            gc.drawLine(x, 0, x, window.height());
        }
        if (kind == Kind.HEAT || kind == Kind.SCATTER) {
            int y = (int) Math.round(window.py(read.lines().get(0).place()));
            gc.drawLine(0, y, window.width(), y);
        }
        for (Reading.Line line : read.lines()) {
            int y = (int) Math.round(window.py(line.place()));
            if (line.index() >= 0 && y >= -5 && y <= window.height() + 5) {
                int radius =
                        read.nearest() >= 0 && read.lines().get(read.nearest()) == line ? 5 : 3;
                gc.setBackground(theme.back());
                gc.fillOval(x - radius - 1, y - radius - 1, 2 * radius + 3, 2 * radius + 3);
                gc.setBackground(theme.series(line.index()));
                gc.fillOval(x - radius, y - radius, 2 * radius + 1, 2 * radius + 1);
            }
        }
        ReadoutBox.draw(gc, read, look, x, window, theme);
    }
}
