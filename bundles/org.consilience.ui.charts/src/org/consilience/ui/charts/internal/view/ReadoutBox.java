package org.consilience.ui.charts.internal.view;

import java.util.List;
import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.data.Reading;
import org.consilience.ui.charts.internal.draw.Window;
import org.eclipse.swt.graphics.GC;

/** The values beside the crosshair. */
final class ReadoutBox {

    private static final int MOST = 12;
    private static final int PAD = 6;
    private static final int SWATCH = 14;

    private ReadoutBox() {}

    static void draw(GC gc, Reading read, Look look, int x, Window window, Theme theme) {
        int line = gc.getFontMetrics().getHeight() + 2;
        int fit = Math.max(1, (window.height() - 2 * PAD - line) / line);
        List<Reading.Line> lines = around(read, Math.min(MOST, fit));
        int more = read.lines().size() - lines.size();
        String title = title(read, look);
        int widest = Math.max(120, window.width() / 2);
        int names = 0;
        int values = 0;
        for (Reading.Line one : lines) {
            names = Math.max(names, gc.textExtent(name(one, title)).x);
            values = Math.max(values, gc.textExtent(one.words()).x);
        }
        names = Math.min(names, Math.max(40, widest - values));
        int swatch = lines.stream().anyMatch(l -> l.index() >= 0) ? SWATCH : 0;
        int between = names > 0 ? names + 10 : 0;
        int inner = Math.max(gc.textExtent(title).x, swatch + between + values);
        int width = inner + 2 * PAD;
        int height = 2 * PAD + line * (1 + lines.size() + (more > 0 ? 1 : 0));
        int left = x + 12 + width <= window.width() ? x + 12 : Math.max(0, x - 12 - width);
        int top = Math.max(0, Math.min(8, window.height() - height));
        gc.setBackground(theme.back());
        gc.setAlpha(235);
        gc.fillRoundRectangle(left, top, width, height, 6, 6);
        gc.setAlpha(255);
        gc.setForeground(theme.line());
        gc.drawRoundRectangle(left, top, width, height, 6, 6);
        gc.setForeground(theme.text());
        gc.drawText(Fit.line(gc, title, inner), left + PAD, top + PAD, true);
        int y = top + PAD + line;
        for (Reading.Line one : lines) {
            boolean nearest = read.nearest() >= 0 && read.lines().get(read.nearest()) == one;
            if (one.index() >= 0) {
                gc.setBackground(theme.series(one.index()));
                gc.fillOval(left + PAD, y + line / 2 - 4, 8, 8);
            }
            gc.setForeground(nearest ? theme.text() : theme.quiet());
            gc.drawText(Fit.line(gc, name(one, title), names), left + PAD + swatch, y, true);
            int right = left + width - PAD - gc.textExtent(one.words()).x;
            gc.drawText(one.words(), names > 0 ? right : left + PAD + swatch, y, true);
            if (nearest && lines.size() > 1) {
                gc.setForeground(theme.line());
                gc.drawRectangle(left + 2, y - 1, width - 4, line - 1);
            }
            y += line;
        }
        if (more > 0) {
            gc.setForeground(theme.quiet());
            gc.drawText("and %d more".formatted(more), left + PAD + swatch, y, true);
        }
    }

    /** A bar's label is the title already. */
    private static String name(Reading.Line line, String title) {
        return line.series().equals(title) ? "" : line.series();
    }

    private static String title(Reading read, Look look) {
        String axis = look.plot().x().title();
        return look.plot().kind() == Kind.HEAT ? read.title() : (axis + " " + read.title()).strip();
    }

    /** Returns the lines around the nearest one where there is no room for all. */
    private static List<Reading.Line> around(Reading read, int most) {
        int size = read.lines().size();
        int from = Math.clamp(read.nearest() - most / 2, 0, Math.max(0, size - most));
        return read.lines().subList(from, Math.min(size, from + most));
    }
}
