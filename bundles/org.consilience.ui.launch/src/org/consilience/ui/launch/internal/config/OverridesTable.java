package org.consilience.ui.launch.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilience.model.Target;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Settings that a run changes, as a table of targets and values. */
final class OverridesTable {

    private static final int WIDTH = 280;
    private static final int HEIGHT = 70;

    private static final class Row {
        private String target = "";
        private String value = "";
    }

    private final Runnable changed;
    private final List<Row> rows = new ArrayList<>();
    private final TableViewer viewer;

    OverridesTable(Composite parent, Runnable changed) {
        this.changed = changed;
        Composite body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(body);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        Composite space = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(space);
        TableColumnLayout layout = new TableColumnLayout();
        space.setLayout(layout);
        viewer = new TableViewer(space, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "Setting", true);
        column(layout, "Value", false);
        viewer.setInput(rows);
        Composite buttons = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(buttons);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        button(buttons, "A&dd", this::add);
        Button remove = button(buttons, "Remo&ve", this::remove);
        remove.setEnabled(false);
        viewer.addSelectionChangedListener(
                e -> remove.setEnabled(!viewer.getStructuredSelection().isEmpty()));
    }

    private static Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void column(TableColumnLayout layout, String title, boolean target) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(target ? 3 : 2));
        column.setLabelProvider(
                ColumnLabelProvider.createTextProvider(
                        r -> r instanceof Row row ? (target ? row.target : row.value) : ""));
        column.setEditingSupport(
                new EditingSupport(viewer) {
                    private final TextCellEditor editor = new TextCellEditor(viewer.getTable());

                    @Override
                    protected CellEditor getCellEditor(@Nullable Object element) {
                        return editor;
                    }

                    @Override
                    protected boolean canEdit(@Nullable Object element) {
                        return true;
                    }

                    @Override
                    protected Object getValue(@Nullable Object element) {
                        return element instanceof Row row ? (target ? row.target : row.value) : "";
                    }

                    @Override
                    protected void setValue(@Nullable Object element, @Nullable Object value) {
                        if (element instanceof Row row) {
                            String text = String.valueOf(value).strip();
                            if (target) {
                                row.target = text;
                            } else {
                                row.value = text;
                            }
                            viewer.update(row, null);
                            changed.run();
                        }
                    }
                });
    }

    private void add() {
        Row row = new Row();
        rows.add(row);
        viewer.refresh();
        changed.run();
        viewer.editElement(row, 0);
    }

    private void remove() {
        rows.removeAll(viewer.getStructuredSelection().toList());
        viewer.refresh();
        changed.run();
    }

    void show(List<String> overrides) {
        viewer.cancelEditing();
        rows.clear();
        for (String override : overrides) {
            Row row = new Row();
            int equals = override.indexOf('=');
            row.target = equals < 0 ? override : override.substring(0, equals);
            row.value = equals < 0 ? "" : override.substring(equals + 1);
            rows.add(row);
        }
        viewer.refresh();
    }

    /** Returns what the table says; rows without anything are left out. */
    List<String> overrides() {
        return rows.stream()
                .filter(r -> !r.target.isEmpty() || !r.value.isEmpty())
                .map(r -> r.target + "=" + r.value)
                .toList();
    }

    /** Returns what is wrong, in a sentence, or null. */
    @Nullable
    String problem() {
        for (String override : overrides()) {
            String target = override.substring(0, override.indexOf('='));
            if (target.isEmpty()) {
                return "The value \"%s\" lacks its setting, such as arms.gamma."
                        .formatted(override.substring(1));
            }
            try {
                Target.parse(target);
            } catch (IllegalArgumentException e) {
                return Objects.requireNonNullElse(e.getMessage(), target);
            }
        }
        return null;
    }
}
