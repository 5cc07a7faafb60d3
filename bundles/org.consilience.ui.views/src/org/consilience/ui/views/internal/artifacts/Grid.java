package org.consilience.ui.views.internal.artifacts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntPredicate;
import org.consilience.ui.CommandLine;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table of any length whose rows are made when they are seen, and can be copied. */
public final class Grid {

    private static final int FIRST_WIDTH = 90;
    private static final int WIDTH = 110;
    private static final int MOST_COPIED = 100_000;
    private static final MathContext SHORT = new MathContext(8);

    private final Table table;
    private final String[] columns;
    private final int rows;
    private final Cells cells;

    /** What stands in the table. */
    @FunctionalInterface
    public interface Cells {

        /**
         * Returns the text of a cell.
         *
         * @param row from 0
         * @param column from 0
         */
        String text(int row, int column);
    }

    private Grid(
            Composite parent,
            String name,
            String[] columns,
            int rows,
            Cells cells,
            IntPredicate numeric) {
        this.columns = columns.clone();
        this.rows = rows;
        this.cells = cells;
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (int i = 0; i < columns.length; i++) {
            TableColumn column = new TableColumn(table, numeric.test(i) ? SWT.RIGHT : SWT.LEFT);
            column.setText(columns[i]);
            column.setWidth(i == 0 ? FIRST_WIDTH : WIDTH);
            column.setMoveable(true);
        }
        table.addListener(
                SWT.SetData,
                e -> {
                    if (e.item instanceof TableItem item) {
                        int row = table.indexOf(item);
                        for (int i = 0; i < columns.length; i++) {
                            item.setText(i, cells.text(row, i));
                        }
                    }
                });
        table.setItemCount(rows);
        table.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null && e.childID == -1) {
                                    e.result = name;
                                }
                            }
                        });
        table.addListener(
                SWT.KeyDown,
                e -> {
                    if (e.stateMask == SWT.MOD1 && (e.keyCode == 'c' || e.keyCode == 'C')) {
                        copy();
                    }
                });
        Menu menu = new Menu(table);
        MenuItem copy = new MenuItem(menu, SWT.PUSH);
        copy.setText("&Copy Rows\tCtrl+C");
        copy.addListener(SWT.Selection, e -> copy());
        table.setMenu(menu);
    }

    /**
     * Makes a table.
     *
     * @param parent the parent
     * @param name what it is, for a screen reader
     * @param columns the headers
     * @param rows how many rows
     * @param cells what stands in them
     * @param numeric which columns hold numbers
     */
    public static Grid of(
            Composite parent,
            String name,
            String[] columns,
            int rows,
            Cells cells,
            IntPredicate numeric) {
        return new Grid(parent, name, columns, rows, cells, numeric);
    }

    /**
     * Returns a cell's text, numbers short enough for a column.
     *
     * @param value a number, a truth value or text
     */
    public static String text(Object value) {
        if (!(value instanceof Double number)) {
            return String.valueOf(value);
        }
        double d = number;
        double size = Math.abs(d);
        if (d == Math.rint(d) && size < 1e9 || !Double.isFinite(d)) {
            return String.valueOf(d);
        }
        return size >= 1e-4 && size < 1e7
                ? BigDecimal.valueOf(d).round(SHORT).stripTrailingZeros().toPlainString()
                : "%.6e".formatted(d);
    }

    /** Returns the table. */
    public Table table() {
        return table;
    }

    /** Puts the selected rows, or all where none is selected, on the clipboard, tab-separated. */
    public void copy() {
        int[] selected = table.getSelectionIndices();
        CommandLine.copy(text(selected));
    }

    /** Returns rows with the header, tab-separated; all rows for none. */
    String text(int[] selected) {
        StringBuilder text = new StringBuilder(String.join("\t", columns)).append('\n');
        int n = Math.min(MOST_COPIED, selected.length == 0 ? rows : selected.length);
        for (int r = 0; r < n; r++) {
            int row = selected.length == 0 ? r : selected[r];
            for (int i = 0; i < columns.length; i++) {
                text.append(i == 0 ? "" : "\t")
                        .append(cells.text(row, i).replaceAll("[\\t\\r\\n]+", " "));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
