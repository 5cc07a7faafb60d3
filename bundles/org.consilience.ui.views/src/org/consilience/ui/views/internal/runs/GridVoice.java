package org.consilience.ui.views.internal.runs;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Speaks the cell of the cursor to a screen reader. */
final class GridVoice {

    private final RunsGrid grid;
    private final RunsModel model;

    private GridVoice(RunsGrid grid, RunsModel model) {
        this.grid = grid;
        this.model = model;
    }

    static void give(RunsGrid grid, RunsModel model) {
        GridVoice voice = new GridVoice(grid, model);
        NatTable table = grid.table();
        Accessible accessible = table.getAccessible();
        accessible.addAccessibleListener(
                new AccessibleAdapter() {
                    @Override
                    public void getName(@Nullable AccessibleEvent event) {
                        if (event != null) {
                            event.result = voice.name();
                        }
                    }

                    @Override
                    public void getDescription(@Nullable AccessibleEvent event) {
                        if (event != null) {
                            event.result = voice.cell();
                        }
                    }
                });
        accessible.addAccessibleControlListener(
                new AccessibleControlAdapter() {
                    @Override
                    public void getRole(@Nullable AccessibleControlEvent event) {
                        if (event != null) {
                            event.detail = ACC.ROLE_TABLE;
                        }
                    }

                    @Override
                    public void getValue(@Nullable AccessibleControlEvent event) {
                        if (event != null) {
                            event.result = voice.cell();
                        }
                    }
                });
        grid.selection()
                .addLayerListener(
                        event -> {
                            if (!table.isDisposed() && table.isFocusControl()) {
                                accessible.setFocus(ACC.CHILDID_SELF);
                                accessible.selectionChanged();
                            }
                        });
    }

    private String name() {
        return "%s: %d rows, %d columns"
                .formatted(
                        model.page().snapshot().level() == Level.RUNS ? "Runs" : "Trials",
                        grid.data().getRowCount(),
                        grid.data().getColumnCount());
    }

    /** What the cursor is at: heading, text, row. */
    private String cell() {
        Column column = grid.cursorColumn();
        int row = grid.selection().getSelectionAnchor().getRowPosition();
        if (column == null || row < 0) {
            return "no cell";
        }
        String text = grid.cursorText();
        return "%s: %s, row %d of %d"
                .formatted(
                        column.title(),
                        text.isEmpty() ? "empty" : text,
                        row + 1,
                        grid.data().getRowCount());
    }
}
