package org.consilience.ui.views.internal.runs;

import java.util.Arrays;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;

/**
 * The layer of the cells. It keeps where each column starts, so that a table of twelve thousand
 * columns finds any of them by halving.
 */
final class GridLayer extends DataLayer {

    private final GridData data;
    private final ColumnLayouts layouts;
    private int[] starts = new int[1];

    /** Gives the layout of the level that is shown. */
    interface ColumnLayouts {
        ColumnLayout current();
    }

    GridLayer(GridData data, ColumnLayouts layouts, int rowHeight) {
        super(data, 100, rowHeight);
        this.data = data;
        this.layouts = layouts;
    }

    /** Shows other columns, or the same with other widths. */
    void columns(List<Column> columns) {
        data.columns(columns);
        starts = new int[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            starts[i + 1] = starts[i] + layouts.current().width(columns.get(i));
        }
    }

    /** Says that rows or columns changed. */
    void changed() {
        fireLayerEvent(new StructuralRefreshEvent(this));
    }

    @Override
    public int getWidth() {
        return starts[starts.length - 1];
    }

    @Override
    public int getPreferredWidth() {
        return getWidth();
    }

    @Override
    public int getColumnWidthByPosition(int position) {
        return position < 0 || position + 1 >= starts.length
                ? 0
                : starts[position + 1] - starts[position];
    }

    @Override
    public int getStartXOfColumnPosition(int position) {
        return position < 0 ? -1 : starts[Math.min(position, starts.length - 1)];
    }

    @Override
    public int getColumnPositionByX(int x) {
        if (x < 0 || x >= getWidth()) {
            return -1;
        }
        int at = Arrays.binarySearch(starts, x);
        return at >= 0 ? at : -at - 2;
    }

    @Override
    public void setColumnWidthByPosition(int position, int width) {
        setColumnWidthByPosition(position, width, true);
    }

    @Override
    public void setColumnWidthByPosition(int position, int width, boolean fire) {
        layouts.current().width(data.columns().get(position).id(), width);
        columns(data.columns());
        if (fire) {
            changed();
        }
    }
}
