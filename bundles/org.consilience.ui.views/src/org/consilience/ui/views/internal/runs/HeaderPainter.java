package org.consilience.ui.views.internal.runs;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws the headings, with an arrow where the rows are ordered by the column. */
final class HeaderPainter extends AbstractCellPainter {

    private static final int PAD = 6;

    private final GridData data;
    private final RunsModel model;
    private final Supplier<GridColors> colors;

    HeaderPainter(GridData data, RunsModel model, Supplier<GridColors> colors) {
        this.data = data;
        this.model = model;
        this.colors = colors;
    }

    @Override
    public void paintCell(
            @Nullable ILayerCell cell,
            @Nullable GC gc,
            @Nullable Rectangle bounds,
            @Nullable IConfigRegistry registry) {
        if (cell == null || gc == null || bounds == null) {
            return;
        }
        GridColors c = colors.get();
        gc.setBackground(c.header());
        gc.fillRectangle(bounds);
        if (cell.getColumnIndex() >= data.getColumnCount()) {
            return;
        }
        Column column = data.columns().get(cell.getColumnIndex());
        String arrow = arrow(column.id());
        int y = bounds.y + (bounds.height - gc.getFontMetrics().getHeight()) / 2;
        int arrowWidth = arrow.isEmpty() ? 0 : gc.textExtent(arrow).x + PAD;
        Rectangle before = gc.getClipping();
        Rectangle words =
                new Rectangle(bounds.x, bounds.y, bounds.width - arrowWidth, bounds.height);
        gc.setForeground(c.foreground());
        gc.setClipping(words.intersection(before));
        int x = bounds.x + PAD;
        if (column.kind().right()) {
            x = Math.max(x, words.x + words.width - PAD - gc.textExtent(column.title()).x);
        }
        gc.drawText(column.title(), x, y, SWT.DRAW_TRANSPARENT);
        gc.setClipping(before);
        gc.setForeground(c.anchor());
        if (arrowWidth > 0) {
            gc.drawText(arrow, bounds.x + bounds.width - arrowWidth, y, SWT.DRAW_TRANSPARENT);
        }
    }

    private String arrow(String column) {
        List<Wish.Sort> sorts = model.wish().sorts();
        for (int i = 0; i < sorts.size(); i++) {
            if (sorts.get(i).column().equals(column)) {
                String order = sorts.size() > 1 ? Integer.toString(i + 1) : "";
                return (sorts.get(i).down() ? "▼" : "▲") + order;
            }
        }
        return "";
    }

    @Override
    public int getPreferredWidth(
            @Nullable ILayerCell cell, @Nullable GC gc, @Nullable IConfigRegistry registry) {
        return cell == null || gc == null
                ? 0
                : gc.textExtent(data.columns().get(cell.getColumnIndex()).title()).x + 5 * PAD;
    }

    @Override
    public int getPreferredHeight(
            @Nullable ILayerCell cell, @Nullable GC gc, @Nullable IConfigRegistry registry) {
        return gc == null ? 0 : gc.getFontMetrics().getHeight() + PAD;
    }
}
