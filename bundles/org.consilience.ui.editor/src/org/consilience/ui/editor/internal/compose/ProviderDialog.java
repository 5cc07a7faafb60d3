package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilience.api.Measure;
import org.consilience.engine.catalogue.Entry;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Chooses datasets or methods of the catalogue by search; those that do not fit say why. */
final class ProviderDialog extends Dialog {

    private static final int WIDTH = 620;
    private static final int LIST = 260;
    private static final int DOC = 90;

    private final String title;
    private final List<Entry> entries;
    private final Function<Entry, String> unfit;
    private final boolean several;
    private @Nullable Text search;
    private @Nullable Table table;
    private @Nullable Text doc;
    private List<Entry> chosen = List.of();

    /**
     * Makes one.
     *
     * @param unfit why an entry cannot be chosen, or an empty string
     */
    ProviderDialog(
            Shell shell,
            String title,
            List<Entry> entries,
            Function<Entry, String> unfit,
            boolean several) {
        super(shell);
        this.title = title;
        this.unfit = unfit;
        this.several = several;
        this.entries = new ArrayList<>(entries);
        this.entries.sort(
                Comparator.comparing((Entry e) -> !unfit.apply(e).isEmpty())
                        .thenComparing(Entry::family)
                        .thenComparing(Entry::title));
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What was chosen. */
    List<Entry> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText(title);
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(5, 6).applyTo(area);
        Text box = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        box.setMessage("Search by name, family, paper or measure");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        Table list =
                new Table(
                        area, SWT.BORDER | SWT.FULL_SELECTION | (several ? SWT.MULTI : SWT.SINGLE));
        list.setHeaderVisible(true);
        column(list, "Name", 300);
        column(list, "Id", 160);
        column(list, "Family", 110);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LIST).applyTo(list);
        Text words = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        words.setBackground(area.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, DOC).applyTo(words);
        if (several) {
            new Label(area, SWT.NONE).setText("Choose several with Ctrl or Shift.");
        }
        search = box;
        table = list;
        doc = words;
        box.addListener(SWT.Modify, e -> fill());
        box.addListener(
                SWT.KeyDown,
                e -> {
                    if (e.keyCode == SWT.ARROW_DOWN) {
                        list.setFocus();
                        e.doit = false;
                    }
                });
        list.addListener(SWT.Selection, e -> selected());
        list.addListener(
                SWT.DefaultSelection,
                e -> {
                    selected();
                    if (!chosen.isEmpty()) {
                        okPressed();
                    }
                });
        fill();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        super.createButtonsForButtonBar(parent);
        selected();
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void fill() {
        Table list = Objects.requireNonNull(table);
        String wanted = Objects.requireNonNull(search).getText().strip().toLowerCase(Locale.ROOT);
        list.setRedraw(false);
        list.removeAll();
        for (Entry entry : entries) {
            if (words(entry).toLowerCase(Locale.ROOT).contains(wanted)) {
                TableItem item = new TableItem(list, SWT.NONE);
                item.setText(new String[] {entry.title(), entry.id(), entry.family()});
                item.setData(entry);
                if (!unfit.apply(entry).isEmpty()) {
                    item.setForeground(
                            list.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
                }
            }
        }
        if (list.getItemCount() > 0) {
            list.setSelection(0);
        }
        list.setRedraw(true);
        selected();
    }

    private static String words(Entry e) {
        return e.title()
                + " "
                + e.id()
                + " "
                + e.family()
                + " "
                + e.paper()
                + " "
                + e.measures().stream().map(Measure::id).collect(Collectors.joining(" "));
    }

    private void selected() {
        List<Entry> marked =
                Arrays.stream(Objects.requireNonNull(table).getSelection())
                        .map(item -> item.getData() instanceof Entry e ? e : null)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        List<String> reasons =
                marked.stream().map(unfit).filter(reason -> !reason.isEmpty()).distinct().toList();
        chosen = reasons.isEmpty() ? marked : List.of();
        Objects.requireNonNull(doc).setText(describe(marked, reasons));
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(!chosen.isEmpty());
        }
    }

    private static String describe(List<Entry> marked, List<String> reasons) {
        if (marked.isEmpty()) {
            return "Nothing matches the search.";
        }
        if (marked.size() > 1) {
            return reasons.isEmpty()
                    ? marked.size() + " are chosen."
                    : "Not all of these can be chosen. " + reasons.get(0);
        }
        Entry entry = marked.get(0);
        List<String> lines = new ArrayList<>(reasons);
        if (!entry.doc().isEmpty()) {
            lines.add(entry.doc());
        }
        if (!entry.paper().isEmpty()) {
            lines.add("Paper: " + entry.paper());
        }
        lines.add("Data: " + Fitting.plain(entry.dataType()));
        if (!entry.measures().isEmpty()) {
            lines.add(
                    "Measures: "
                            + entry.measures().stream()
                                    .map(Measure::id)
                                    .collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines);
    }
}
