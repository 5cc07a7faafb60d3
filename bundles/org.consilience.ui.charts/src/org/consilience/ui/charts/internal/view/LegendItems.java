package org.consilience.ui.charts.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.consilience.ui.charts.internal.data.Kind;
import org.consilience.ui.charts.internal.draw.Colours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** The names in a legend, put into rows. */
final class LegendItems {

    static final int PAD = 4;
    private static final int SWATCH = 22;
    private static final int GAP = 14;
    private static final int WIDEST = 240;
    private static final int[][] DASHES = {
        {}, {5, 3}, {2, 2}, {6, 2, 2, 2}, {9, 3}, {4, 2}, {6, 2, 2, 2, 2, 2}, {3, 1}
    };

    private final List<String> names;
    private final Kind kind;
    private final List<Rectangle> places = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private int height;

    LegendItems(List<String> names, Kind kind) {
        this.names = names;
        this.kind = kind;
    }

    List<String> names() {
        return names;
    }

    Rectangle place(int item) {
        return places.get(item);
    }

    /** Lays the names out in rows and returns their height. */
    int lay(GC gc, int width) {
        places.clear();
        words.clear();
        int line = gc.getFontMetrics().getHeight() + 4;
        int x = PAD;
        int y = PAD;
        for (String name : names) {
            String text = Fit.line(gc, name, Math.min(WIDEST, Math.max(30, width - SWATCH - 12)));
            int wide = SWATCH + gc.textExtent(text).x + 6;
            if (x > PAD && x + wide > width - PAD) {
                x = PAD;
                y += line;
            }
            places.add(new Rectangle(x, y, wide, line));
            words.add(text);
            x += wide + GAP - 6;
        }
        height = names.isEmpty() ? 0 : y + line + PAD;
        return height;
    }

    int height() {
        return height;
    }

    /** Returns the item at a place, -1 for none. */
    int at(int x, int y) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    void draw(GC gc, Theme theme, Set<String> hidden, Set<String> strong, int current, int top) {
        gc.setAntialias(SWT.ON);
        for (int i = 0; i < places.size(); i++) {
            Rectangle place = places.get(i);
            int y = place.y - top;
            boolean off = hidden.contains(names.get(i));
            boolean faded = off || !strong.isEmpty() && !strong.contains(names.get(i));
            if (i == current) {
                gc.setForeground(theme.line());
                gc.drawRoundRectangle(place.x, y, place.width, place.height - 1, 4, 4);
            }
            gc.setAlpha(faded ? 90 : 255);
            swatch(gc, theme, i, place.x + 4, y + place.height / 2);
            gc.setAlpha(off ? 130 : 255);
            gc.setForeground(faded ? theme.quiet() : theme.text());
            int textY = y + 2;
            int textX = place.x + SWATCH;
            gc.drawText(words.get(i), textX, textY, true);
            if (off) {
                int middle = y + place.height / 2;
                gc.drawLine(textX, middle, place.x + place.width - 4, middle);
            }
            gc.setAlpha(255);
        }
    }

    private void swatch(GC gc, Theme theme, int index, int x, int y) {
        gc.setForeground(theme.series(index));
        gc.setBackground(theme.series(index));
        switch (kind) {
            case SCATTER -> mark(gc, index, x + 7, y);
            case AREAS -> gc.fillRectangle(x, y - 4, 14, 9);
            default -> {
                int[] dashes = DASHES[Colours.dash(index) % DASHES.length];
                gc.setLineWidth(2);
                if (dashes.length > 0) {
                    gc.setLineDash(dashes);
                }
                gc.drawLine(x, y, x + 14, y);
                gc.setLineStyle(SWT.LINE_SOLID);
                gc.setLineWidth(1);
            }
        }
    }

    private static void mark(GC gc, int index, int x, int y) {
        switch (index % 4) {
            case 0 -> gc.fillOval(x - 4, y - 4, 9, 9);
            case 1 -> gc.fillRectangle(x - 3, y - 3, 7, 7);
            case 2 -> gc.fillPolygon(new int[] {x, y - 5, x + 5, y + 4, x - 5, y + 4});
            default -> gc.fillPolygon(new int[] {x, y - 5, x + 5, y, x, y + 5, x - 5, y});
        }
    }
}
