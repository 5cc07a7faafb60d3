package org.consilience.ui.views.internal.artifacts;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.consilience.ui.Icons;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The list of what trials recorded, with a filter above it. */
final class ItemList {

    private static final int[] WIDTHS = {160, 110, 200};
    private static final String[] TITLES = {"Name", "Kind", "Trial"};

    private final Text filter;
    private final Table table;
    private final Consumer<Item> chosen;
    private List<Item> all = List.of();
    private List<Item> items = List.of();

    /**
     * Makes an empty one.
     *
     * @param parent the parent
     * @param chosen hears what was selected
     */
    ItemList(Composite parent, Consumer<Item> chosen) {
        this.chosen = chosen;
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
        filter = new Text(body, SWT.SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("type filter text");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = new Table(body, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(table);
        table.setHeaderVisible(true);
        for (int i = 0; i < TITLES.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TITLES[i]);
            column.setWidth(WIDTHS[i]);
            column.setResizable(true);
        }
        table.addListener(
                SWT.SetData,
                e -> {
                    if (e.item instanceof TableItem row) {
                        Item item = items.get(table.indexOf(row));
                        row.setText(new String[] {item.name(), item.kind(), item.whose()});
                        row.setImage(0, Icons.image(item.icon()));
                    }
                });
        table.addListener(SWT.Selection, e -> tell());
        filter.addListener(SWT.Modify, e -> filtered());
        table.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null && e.childID == -1) {
                                    e.result = "Artifacts, tables and notes";
                                }
                            }
                        });
    }

    /** Returns the table. */
    Table table() {
        return table;
    }

    /** Returns the selected item, or null. */
    @Nullable
    Item selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= items.size() ? null : items.get(index);
    }

    /**
     * Shows items; what was selected stays so, else the first is.
     *
     * @param next the items
     */
    void show(List<Item> next) {
        if (!next.equals(all)) {
            all = List.copyOf(next);
            filtered();
        }
    }

    private void filtered() {
        Item before = selected();
        String wanted = filter.getText().toLowerCase(Locale.ROOT);
        items =
                all.stream()
                        .filter(
                                i ->
                                        (i.name() + " " + i.kind() + " " + i.whose())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                        .toList();
        table.setItemCount(items.size());
        table.clearAll();
        int index = items.isEmpty() ? -1 : 0;
        for (int i = 0; i < items.size() && before != null; i++) {
            if (items.get(i).sameAs(before)) {
                index = i;
                break;
            }
        }
        if (index < 0) {
            table.deselectAll();
        } else {
            table.setSelection(index);
            tell();
        }
    }

    private void tell() {
        Item item = selected();
        if (item != null) {
            chosen.accept(item);
        }
    }
}
