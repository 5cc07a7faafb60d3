package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Shows, hides and orders columns, however many there are. */
final class ColumnChooser extends TrayDialog {

    private final List<Column> order;
    private final Set<Column> shown;
    private List<Column> found;
    private @Nullable Table table;
    private @Nullable Label count;

    /**
     * Makes one.
     *
     * @param shown the columns shown, in order
     * @param all every column that there is
     */
    ColumnChooser(Shell shell, List<Column> shown, List<Column> all) {
        super(shell);
        setShellStyle(getShellStyle() | SWT.RESIZE);
        this.shown = new HashSet<>(shown);
        Set<Column> ordered = new LinkedHashSet<>(shown);
        ordered.addAll(all);
        order = new ArrayList<>(ordered);
        found = order;
    }

    /** Returns the columns to show, in order. */
    List<Column> chosen() {
        return order.stream().filter(shown::contains).toList();
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText("Columns");
        }
    }

    @Override
    protected Point getInitialSize() {
        return new Point(520, 560);
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(body);
        Text search = new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search columns");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(search);
        Table list =
                new Table(
                        body,
                        SWT.BORDER | SWT.VIRTUAL | SWT.CHECK | SWT.MULTI | SWT.FULL_SELECTION);
        table = list;
        GridDataFactory.fillDefaults().grab(true, true).hint(320, 320).applyTo(list);
        list.addListener(SWT.SetData, this::fill);
        list.addListener(SWT.Selection, this::checked);
        Composite buttons = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(buttons);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        button(buttons, "&Up", () -> move(-1));
        button(buttons, "&Down", () -> move(1));
        button(buttons, "To the &Top", () -> move(-order.size()));
        button(buttons, "&Show All Found", () -> all(true));
        button(buttons, "&Hide All Found", () -> all(false));
        count = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(count);
        search.addModifyListener(e -> search(search.getText()));
        show();
        return area;
    }

    private static void button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> action.run());
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(IDialogConstants.BUTTON_WIDTH * 2, SWT.DEFAULT)
                .applyTo(button);
    }

    private void search(String text) {
        String wanted = text.toLowerCase(Locale.ROOT).strip();
        found =
                wanted.isEmpty()
                        ? order
                        : order.stream()
                                .filter(
                                        c ->
                                                (c.title() + " " + c.doc())
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(wanted))
                                .toList();
        show();
    }

    private void fill(Event event) {
        if (event.item instanceof TableItem item && event.index < found.size()) {
            Column column = found.get(event.index);
            item.setText(kind(column) + column.title());
            item.setChecked(shown.contains(column));
        }
    }

    private static String kind(Column column) {
        if (column.id().startsWith(Column.MEASURE)) {
            return "Measure: ";
        }
        return column.id().startsWith(Column.SETTING) ? "Setting: " : "";
    }

    private void checked(Event event) {
        Table list = table;
        if (list != null && event.detail == SWT.CHECK && event.item instanceof TableItem item) {
            Column column = found.get(list.indexOf(item));
            if (item.getChecked()) {
                shown.add(column);
            } else {
                shown.remove(column);
            }
            counted();
        }
    }

    private void all(boolean show) {
        if (show) {
            shown.addAll(found);
        } else {
            found.forEach(shown::remove);
        }
        show();
    }

    /** Moves the selected columns past their neighbours in the list that is shown. */
    private void move(int by) {
        Table list = table;
        if (list == null || list.getSelectionCount() == 0) {
            return;
        }
        List<Column> moved = new ArrayList<>();
        for (int index : list.getSelectionIndices()) {
            moved.add(found.get(index));
        }
        int first = found.indexOf(moved.get(0));
        int last = found.indexOf(moved.get(moved.size() - 1));
        int target = by < 0 ? Math.max(0, first + by) : Math.min(found.size() - 1, last + by);
        Column neighbour = found.get(target);
        if (!moved.contains(neighbour)) {
            order.removeAll(moved);
            int at = order.indexOf(neighbour) + (by < 0 ? 0 : 1);
            order.addAll(at, moved);
            Set<Column> wanted = new HashSet<>(found);
            found = found == order ? order : order.stream().filter(wanted::contains).toList();
            show();
            list.select(moved.stream().mapToInt(found::indexOf).toArray());
            list.showSelection();
        }
    }

    private void show() {
        Table list = table;
        if (list != null) {
            list.deselectAll();
            list.setItemCount(found.size());
            list.clearAll();
            counted();
        }
    }

    private void counted() {
        Label label = count;
        if (label != null) {
            label.setText("%d of %d columns shown".formatted(shown.size(), order.size()));
        }
    }
}
