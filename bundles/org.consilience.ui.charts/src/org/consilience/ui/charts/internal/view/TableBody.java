package org.consilience.ui.charts.internal.view;

import java.util.List;
import java.util.StringJoiner;
import org.consilience.ui.charts.internal.data.Exact;
import org.consilience.ui.charts.internal.data.Rows;
import org.consilience.ui.charts.internal.data.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table over rows that are made when they are seen, with pages: a native table takes a second and
 * hundreds of megabytes for every few million rows, seen or not.
 */
public final class TableBody {

    /** The most rows on a page. */
    public static final int PAGE = 50_000;

    /** Up to so many rows are put into text at once. */
    private static final int FEW = 2_000;

    private final Composite owner;
    private final Table table;
    private final Composite pager;
    private final Label where;
    private final Button back;
    private final Button forward;
    private final Later<String> copied;
    private @Nullable Rows rows;
    private int first;

    /**
     * Fills a composite.
     *
     * @param owner the composite
     */
    public TableBody(Composite owner) {
        this.owner = owner;
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        owner.setLayout(layout);
        table = new Table(owner, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.KeyDown, this::key);
        pager = new Composite(owner, SWT.NONE);
        pager.setLayout(new GridLayout(3, false));
        pager.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        back = button("&Previous Rows", -PAGE);
        forward = button("&Next Rows", PAGE);
        where = new Label(pager, SWT.NONE);
        where.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        copied = new Later<>(owner, this::clip);
        page(0);
    }

    private Button button(String text, int by) {
        Button button = new Button(pager, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> page(first + by));
        return button;
    }

    /** Returns the table. */
    public Table table() {
        return table;
    }

    /**
     * Shows rows; the place stays where the columns do.
     *
     * @param next the rows, null for none
     */
    public void show(@Nullable Rows next) {
        Rows last = rows;
        rows = next;
        List<String> columns = next == null ? List.of() : next.columns();
        boolean same = last != null && last.columns().equals(columns);
        if (!same) {
            for (TableColumn column : table.getColumns()) {
                column.dispose();
            }
            for (String title : columns) {
                TableColumn column = new TableColumn(table, alignment(next, title));
                column.setText(title);
                column.setToolTipText(title);
                column.setWidth(130);
                column.setMoveable(true);
                column.setResizable(true);
            }
        }
        page(same ? first : 0);
    }

    private static int alignment(@Nullable Rows rows, String title) {
        boolean words = title.equals("Series") || title.equals("Bar") || rows == null;
        return words ? SWT.LEFT : SWT.RIGHT;
    }

    private void page(int from) {
        Rows shown = rows;
        int size = shown == null ? 0 : shown.size();
        first = Math.clamp(from, 0, Math.max(0, (size - 1) / PAGE * PAGE));
        int count = Math.min(PAGE, size - first);
        int top = table.getTopIndex();
        table.setItemCount(count);
        table.clearAll();
        if (top < count) {
            table.setTopIndex(top);
        }
        boolean pages = size > PAGE;
        if (pager.getVisible() != pages) {
            pager.setVisible(pages);
            ((GridData) pager.getLayoutData()).exclude = !pages;
            owner.layout(true);
        }
        back.setEnabled(first > 0);
        forward.setEnabled(first + PAGE < size);
        where.setText("Rows %,d to %,d of %,d".formatted(first + 1, first + count, size));
    }

    private void fill(Event event) {
        Rows shown = rows;
        if (shown != null) {
            TableItem item = (TableItem) event.item;
            int row = first + event.index;
            for (int c = 0; c < table.getColumnCount() && row < shown.size(); c++) {
                Object cell = shown.cell(row, c);
                item.setText(c, cell instanceof Double d ? Words.of(d) : cell.toString());
            }
        }
    }

    private void key(Event event) {
        boolean mod = (event.stateMask & SWT.MOD1) != 0;
        if (mod && event.keyCode == 'c') {
            copy();
        } else if (mod && event.keyCode == 'a') {
            table.selectAll();
        }
    }

    /** Puts the selected rows, or all of the page, on the clipboard with exact numbers. */
    public void copy() {
        Rows shown = rows;
        if (shown == null) {
            return;
        }
        int from = first;
        int[] chosen = table.getSelectionIndices();
        int count = chosen.length == 0 ? table.getItemCount() : chosen.length;
        copied.ask(count > FEW, () -> text(shown, from, chosen, count));
    }

    private static String text(Rows rows, int from, int[] chosen, int count) {
        StringBuilder text = new StringBuilder(String.join("\t", rows.columns())).append('\n');
        for (int i = 0; i < count; i++) {
            int row = from + (chosen.length == 0 ? i : chosen[i]);
            StringJoiner line = new StringJoiner("\t", "", "\n");
            for (int c = 0; c < rows.columns().size(); c++) {
                line.add(Exact.text(rows.cell(row, c)).replaceAll("[\t\r\n]", " "));
            }
            text.append(line);
        }
        return text.toString();
    }

    private void clip(String text) {
        Clipboard clipboard = new Clipboard(owner.getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
