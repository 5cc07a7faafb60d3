package org.consilience.ui.editor.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.consilience.ui.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * A short list of texts that is edited in place: Enter or F2 edits an entry, Ins adds one, Del
 * removes, Alt and an arrow moves.
 */
public final class EntryList {

    private static final int ROWS = 4;
    private static final int WIDTH = 120;

    private final Composite body;
    private final Table table;
    private final ToolBar tools;
    private final TableEditor cell;
    private final Consumer<List<String>> change;
    private final List<String> entries = new ArrayList<>();
    private String fresh = "new";
    private boolean editable = true;

    /**
     * Makes an empty one.
     *
     * @param parent the parent
     * @param name what a screen reader calls it
     * @param change takes the entries after each edit
     */
    public EntryList(Composite parent, String name, Consumer<List<String>> change) {
        this.change = change;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).applyTo(body);
        table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, table.getItemHeight() * ROWS)
                .applyTo(table);
        tools = new ToolBar(body, SWT.VERTICAL | SWT.FLAT);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(tools);
        tool("compose-add", "Add an entry to " + name + " (Ins)", this::add);
        tool("compose-remove", "Remove the entries from " + name + " (Del)", this::remove);
        tool("compose-up", "Move the entry up (Alt+Up)", () -> move(-1));
        tool("compose-down", "Move the entry down (Alt+Down)", () -> move(1));
        cell = new TableEditor(table);
        cell.grabHorizontal = true;
        cell.horizontalAlignment = SWT.LEFT;
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.MouseDoubleClick, e -> edit(table.getSelectionIndex()));
        table.addListener(SWT.DefaultSelection, e -> edit(table.getSelectionIndex()));
    }

    /** Returns the whole control. */
    public Control control() {
        return body;
    }

    /** Returns the list itself. */
    public Table table() {
        return table;
    }

    /** Returns the entries shown. */
    public List<String> entries() {
        return List.copyOf(entries);
    }

    /**
     * Sets what a new entry holds until it is overwritten.
     *
     * @param text the text
     */
    public void startWith(String text) {
        fresh = text;
    }

    /**
     * Allows edits or not.
     *
     * @param allowed whether entries can be changed
     */
    public void setEditable(boolean allowed) {
        editable = allowed;
        tools.setEnabled(allowed);
    }

    /**
     * Shows entries; the selection stays where it was.
     *
     * @param values the entries
     * @param pale whether they are only defaults
     */
    public void show(List<String> values, boolean pale) {
        entries.clear();
        entries.addAll(values);
        while (table.getItemCount() > values.size()) {
            table.remove(table.getItemCount() - 1);
        }
        for (int i = 0; i < values.size(); i++) {
            TableItem item =
                    i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
            if (!item.getText().equals(values.get(i))) {
                item.setText(values.get(i));
            }
            item.setForeground(
                    pale
                            ? table.getDisplay()
                                    .getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND)
                            : null);
        }
    }

    private void tool(String icon, String tip, Runnable action) {
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, e -> action.run());
    }

    private void key(Event e) {
        boolean alt = e.stateMask == SWT.ALT;
        if (e.keyCode == SWT.INSERT) {
            add();
        } else if (e.keyCode == SWT.DEL) {
            remove();
        } else if (e.keyCode == SWT.F2) {
            edit(table.getSelectionIndex());
        } else if (alt && (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN)) {
            move(e.keyCode == SWT.ARROW_UP ? -1 : 1);
        } else {
            return;
        }
        e.doit = false;
    }

    private void add() {
        if (!editable) {
            return;
        }
        int at = table.getSelectionIndex() < 0 ? entries.size() : table.getSelectionIndex() + 1;
        List<String> next = new ArrayList<>(entries);
        next.add(at, fresh);
        take(next, at);
        edit(at);
    }

    private void remove() {
        int[] chosen = table.getSelectionIndices();
        if (editable && chosen.length > 0) {
            List<String> next = new ArrayList<>(entries);
            for (int i = chosen.length - 1; i >= 0; i--) {
                next.remove(chosen[i]);
            }
            take(next, Math.min(chosen[0], next.size() - 1));
        }
    }

    private void move(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (editable && from >= 0 && to >= 0 && to < entries.size()) {
            List<String> next = new ArrayList<>(entries);
            next.add(to, next.remove(from));
            take(next, to);
        }
    }

    private void edit(int index) {
        if (!editable || index < 0 || index >= table.getItemCount()) {
            return;
        }
        Text text = new Text(table, SWT.NONE);
        text.setText(entries.get(index));
        text.selectAll();
        cell.setEditor(text, table.getItem(index), 0);
        text.setFocus();
        boolean[] over = new boolean[1];
        Consumer<Boolean> end =
                keep -> {
                    if (!over[0]) {
                        over[0] = true;
                        String value = text.getText().strip();
                        text.dispose();
                        if (keep && index < entries.size() && !value.equals(entries.get(index))) {
                            List<String> next = new ArrayList<>(entries);
                            next.set(index, value);
                            take(next, index);
                        }
                    }
                };
        text.addListener(SWT.FocusOut, e -> end.accept(true));
        text.addListener(
                SWT.Traverse,
                e -> {
                    if (e.detail == SWT.TRAVERSE_RETURN || e.detail == SWT.TRAVERSE_ESCAPE) {
                        end.accept(e.detail == SWT.TRAVERSE_RETURN);
                        table.setFocus();
                        e.doit = false;
                    }
                });
    }

    private void take(List<String> next, int select) {
        show(next, false);
        if (select >= 0) {
            table.setSelection(select);
        }
        change.accept(List.copyOf(next));
    }
}
