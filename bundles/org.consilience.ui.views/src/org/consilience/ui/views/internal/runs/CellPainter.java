package org.consilience.ui.views.internal.runs;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.consilience.ui.Icons;
import org.consilience.ui.views.internal.runs.Column.Kind;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws the cells: a text, a state with its icon, or a bar of progress. A text is cut by clipping,
 * and only one at the right edge of its cell is measured: a page of cells must take less than the
 * time between two frames.
 */
final class CellPainter extends AbstractCellPainter {

    private static final int PAD = 6;
    private static final int ICON = 16;
    private static final int MOST_WIDTHS = 20_000;

    private final GridData data;
    private final RunsModel model;
    private final Supplier<GridColors> colors;
    private final Map<String, Integer> widths = new HashMap<>();
    private int textHeight;

    CellPainter(GridData data, RunsModel model, Supplier<GridColors> colors) {
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
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        if (column >= data.getColumnCount() || row >= data.getRowCount()) {
            return;
        }
        boolean heading = model.page().arrangement().heading(row) != null;
        DisplayMode mode = cell.getDisplayMode();
        boolean selected = mode == DisplayMode.SELECT || mode == DisplayMode.SELECT_HOVER;
        gc.setBackground(selected ? c.selected() : heading ? c.group() : c.background());
        gc.fillRectangle(bounds);
        gc.setForeground(c.foreground());
        Kind kind = data.columns().get(column).kind();
        String text = data.getDataValue(column, row);
        if (heading) {
            gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            draw(gc, text, bounds, false);
            gc.setFont(null);
        } else if (!text.isEmpty()) {
            paint(gc, c, kind, text, bounds, column, row);
        }
        if (cell.getConfigLabels().hasLabel("selectionAnchor")) {
            gc.setForeground(c.anchor());
            gc.drawRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1);
        }
    }

    private void paint(
            GC gc, GridColors c, Kind kind, String text, Rectangle bounds, int column, int row) {
        if (text.equals(GridData.PLACEHOLDER)) {
            gc.setForeground(c.faint());
        }
        if (kind == Kind.STATE) {
            int y = bounds.y + (bounds.height - ICON) / 2;
            gc.drawImage(Icons.image("state-" + text), bounds.x + PAD, y);
            int left = PAD + ICON;
            draw(
                    gc,
                    text,
                    new Rectangle(bounds.x + left, bounds.y, bounds.width - left, bounds.height),
                    false);
            return;
        }
        if (kind == Kind.PROGRESS) {
            int width = (int) Math.round((bounds.width - 8) * data.share(column, row));
            gc.setBackground(c.bar());
            gc.fillRectangle(bounds.x + 4, bounds.y + 4, width, bounds.height - 8);
            gc.setForeground(c.line());
            gc.drawRectangle(bounds.x + 3, bounds.y + 3, bounds.width - 7, bounds.height - 7);
            gc.setForeground(c.foreground());
        }
        draw(gc, text, bounds, kind.right());
    }

    private void draw(GC gc, String text, Rectangle bounds, boolean right) {
        if (textHeight == 0) {
            textHeight = gc.getFontMetrics().getHeight();
        }
        int y = bounds.y + (bounds.height - textHeight) / 2;
        int x = bounds.x + PAD;
        if (right) {
            x = Math.max(x, bounds.x + bounds.width - PAD - width(gc, text));
        }
        Rectangle before = gc.getClipping();
        gc.setClipping(bounds.intersection(before));
        gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
        gc.setClipping(before);
    }

    private int width(GC gc, String text) {
        if (widths.size() > MOST_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, t -> gc.textExtent(t).x);
    }

    @Override
    public int getPreferredWidth(
            @Nullable ILayerCell cell, @Nullable GC gc, @Nullable IConfigRegistry registry) {
        if (cell == null || gc == null) {
            return 0;
        }
        Kind kind = data.columns().get(cell.getColumnIndex()).kind();
        String text = data.getDataValue(cell.getColumnIndex(), cell.getRowIndex());
        return gc.textExtent(text).x + 2 * PAD + (kind == Kind.STATE ? ICON : 0);
    }

    @Override
    public int getPreferredHeight(
            @Nullable ILayerCell cell, @Nullable GC gc, @Nullable IConfigRegistry registry) {
        return gc == null ? 0 : gc.getFontMetrics().getHeight() + PAD;
    }
}
