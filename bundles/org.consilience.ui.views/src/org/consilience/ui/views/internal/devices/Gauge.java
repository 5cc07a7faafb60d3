package org.consilience.ui.views.internal.devices;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/**
 * A cell with a small picture and words; the words are the cell's text, so they can be read out.
 */
abstract class Gauge extends OwnerDrawLabelProvider {

    private static final String COLOR = "org.consilience.ui.views.load";
    private static final int PICTURE = 72;
    private static final int PADDING = 4;
    private static final int FAINT = 45;

    /** The words. */
    abstract String words(DeviceRow row);

    /** Draws the picture, in the colour of load. */
    abstract void draw(GC gc, DeviceRow row, Rectangle area);

    @Override
    public void update(@Nullable ViewerCell cell) {
        super.update(cell);
        if (cell != null && cell.getElement() instanceof DeviceRow row) {
            cell.setText(words(row));
        }
    }

    @Override
    protected void measure(@Nullable Event event, @Nullable Object element) {
        // The column's width and the row's height are right as they are.
    }

    @Override
    protected void erase(@Nullable Event event, @Nullable Object element) {
        if (event != null) {
            event.detail &= ~SWT.FOREGROUND; // the words are drawn beside the picture
        }
    }

    @Override
    protected void paint(@Nullable Event event, @Nullable Object element) {
        if (event == null
                || !(element instanceof DeviceRow row)
                || !(event.item instanceof TableItem item)) {
            return;
        }
        GC gc = event.gc;
        Rectangle cell = item.getBounds(event.index);
        int room = Math.min(PICTURE, Math.max(0, cell.width / 2));
        Color foreground = gc.getForeground();
        Color background = gc.getBackground();
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        Color load = selected ? foreground : JFaceResources.getColorRegistry().get(COLOR);
        Rectangle area =
                new Rectangle(cell.x + PADDING, cell.y + 3, room, Math.max(1, cell.height - 6));
        if (row.reading() != null) {
            gc.setBackground(load);
            gc.setForeground(load);
            gc.setAlpha(FAINT);
            gc.fillRectangle(area);
            gc.setAlpha(255);
            draw(gc, row, area);
        }
        gc.setForeground(foreground);
        gc.setBackground(background);
        Point size = gc.textExtent(words(row));
        gc.drawText(
                words(row),
                row.reading() == null ? cell.x + PADDING : area.x + area.width + 6,
                cell.y + (cell.height - size.y) / 2,
                true);
    }

    /** How much of its memory a device uses. */
    static final class OfMemory extends Gauge {

        @Override
        String words(DeviceRow row) {
            Reading reading = row.reading();
            return reading == null ? "" : reading.memoryInWords();
        }

        @Override
        void draw(GC gc, DeviceRow row, Rectangle area) {
            Reading reading = row.reading();
            if (reading != null && reading.used() >= 0 && reading.memory() > 0) {
                double share = Math.min(1, (double) reading.used() / reading.memory());
                gc.fillRectangle(area.x, area.y, (int) Math.round(share * area.width), area.height);
            }
        }
    }

    /** The load of the last minute. */
    static final class OfLoad extends Gauge {

        @Override
        String words(DeviceRow row) {
            Reading reading = row.reading();
            return reading == null ? "" : reading.loadInWords();
        }

        @Override
        void draw(GC gc, DeviceRow row, Rectangle area) {
            double[] history = row.history();
            int last = history.length - 1;
            for (int i = 0; i <= last; i++) {
                if (!Double.isNaN(history[i])) {
                    int from = area.x + i * area.width / history.length;
                    int to = area.x + (i + 1) * area.width / history.length;
                    int high = (int) Math.round(Math.min(1, history[i]) * area.height);
                    gc.fillRectangle(
                            from, area.y + area.height - high, Math.max(1, to - from), high);
                }
            }
        }
    }
}
