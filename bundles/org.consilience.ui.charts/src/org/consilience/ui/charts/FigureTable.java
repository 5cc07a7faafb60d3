package org.consilience.ui.charts;

import org.consilience.api.figure.Figure;
import org.consilience.ui.charts.internal.data.Rows;
import org.consilience.ui.charts.internal.view.TableBody;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/**
 * The numbers of a figure as a table, one point a row, whatever its length: long ones have pages.
 * To be used from the UI thread.
 */
public final class FigureTable extends Composite {

    private final TableBody body;

    /**
     * Makes an empty table.
     *
     * @param parent its parent
     * @param style as for a composite
     */
    public FigureTable(Composite parent, int style) {
        super(parent, style);
        body = new TableBody(this);
    }

    /**
     * Shows the numbers of a figure; rows are made when they are seen.
     *
     * @param figure any figure
     */
    public void show(Figure figure) {
        checkWidget();
        body.show(Rows.of(figure));
    }

    /** Shows nothing. */
    public void clear() {
        checkWidget();
        body.show(null);
    }

    /** Returns the table, for its menu and selection. */
    public Table table() {
        return body.table();
    }

    /**
     * Puts the selected rows, or all of the page where none is selected, on the clipboard:
     * tab-separated, numbers exact.
     */
    public void copy() {
        checkWidget();
        body.copy();
    }

    @Override
    public boolean setFocus() {
        return body.table().setFocus();
    }
}
