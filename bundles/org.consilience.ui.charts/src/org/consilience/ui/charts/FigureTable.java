package org.consilience.ui.charts;

import org.consilience.api.figure.Figure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/** The numbers of a figure as a table, whatever its length. To be used from the UI thread. */
public final class FigureTable extends Composite {

    private final Table table;

    /**
     * Makes an empty table.
     *
     * @param parent its parent
     * @param style as for a composite
     */
    public FigureTable(Composite parent, int style) {
        super(parent, style);
        setLayout(new FillLayout());
        table = new Table(this, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
    }

    /**
     * Shows the numbers of a figure; rows are made when they are seen.
     *
     * @param figure any figure
     */
    public void show(Figure figure) {}

    /** Shows nothing. */
    public void clear() {}

    /** Returns the table, for its menu and selection. */
    public Table table() {
        return table;
    }

    /** Puts the selected rows, or all where none is selected, on the clipboard, tab-separated. */
    public void copy() {}
}
