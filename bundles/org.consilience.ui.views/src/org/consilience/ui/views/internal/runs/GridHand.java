package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.List;
import org.consilience.ui.views.internal.runs.Wish.Sort;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.reorder.action.ColumnReorderDragMode;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderEndCommand;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderStartCommand;
import org.eclipse.nebula.widgets.nattable.resize.action.ColumnResizeCursorAction;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEventMatcher;
import org.eclipse.nebula.widgets.nattable.resize.mode.ColumnResizeDragMode;
import org.eclipse.nebula.widgets.nattable.ui.action.AggregateDragMode;
import org.eclipse.nebula.widgets.nattable.ui.action.CellDragMode;
import org.eclipse.nebula.widgets.nattable.ui.action.ClearCursorAction;
import org.eclipse.nebula.widgets.nattable.ui.action.NoOpMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;

/** What the mouse does to headings: a click sorts, a drag moves, the edge resizes. */
final class GridHand extends AbstractUiBindingConfiguration {

    private static final int EDGE = 6;

    private final RunsGrid grid;
    private final RunsModel model;
    private int dragged = -1;

    GridHand(RunsGrid grid, RunsModel model) {
        this.grid = grid;
        this.model = model;
        grid.layer()
                .registerCommandHandler(
                        new AbstractLayerCommandHandler<ColumnReorderStartCommand>() {
                            @Override
                            protected boolean doCommand(
                                    @Nullable ColumnReorderStartCommand command) {
                                dragged = command == null ? -1 : command.getFromColumnPosition();
                                return true;
                            }

                            @Override
                            public Class<ColumnReorderStartCommand> getCommandClass() {
                                return ColumnReorderStartCommand.class;
                            }
                        });
        grid.layer()
                .registerCommandHandler(
                        new AbstractLayerCommandHandler<ColumnReorderEndCommand>() {
                            @Override
                            protected boolean doCommand(@Nullable ColumnReorderEndCommand command) {
                                return command != null && moved(command);
                            }

                            @Override
                            public Class<ColumnReorderEndCommand> getCommandClass() {
                                return ColumnReorderEndCommand.class;
                            }
                        });
    }

    private boolean moved(ColumnReorderEndCommand command) {
        int to = command.getToColumnPosition() + (command.isReorderToLeftEdge() ? 0 : 1);
        List<Column> shown = new ArrayList<>(grid.data().columns());
        int from = dragged;
        if (shown.get(0).id().equals(GridData.GROUP)) {
            shown.remove(0);
            from--;
            to--;
        }
        if (from >= 0 && from < shown.size() && to >= 0) {
            grid.layout().move(shown, from, to);
            grid.columns();
        }
        dragged = -1;
        return true;
    }

    @Override
    public void configureUiBindings(@Nullable UiBindingRegistry bindings) {
        if (bindings == null) {
            return;
        }
        ColumnResizeEventMatcher edge =
                new ColumnResizeEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 0);
        ColumnResizeEventMatcher edgeDown =
                new ColumnResizeEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 1);
        bindings.registerFirstMouseMoveBinding(edge, new ColumnResizeCursorAction());
        bindings.registerMouseMoveBinding(new MouseEventMatcher(), new ClearCursorAction());
        // what is registered first is asked last: the edge is also a part of the heading
        bindings.registerFirstMouseDragMode(
                MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
                new AggregateDragMode(new CellDragMode(), new ColumnReorderDragMode()));
        bindings.registerFirstMouseDragMode(edgeDown, new ColumnResizeDragMode());
        bindings.registerFirstSingleClickBinding(
                MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
                (table, event) -> sort(table, event, false));
        bindings.registerFirstSingleClickBinding(
                MouseEventMatcher.columnHeaderLeftClick(SWT.MOD2),
                (table, event) -> sort(table, event, true));
        bindings.registerFirstSingleClickBinding(edgeDown, new NoOpMouseAction());
        bindings.registerFirstDoubleClickBinding(edgeDown, (table, event) -> fit(table, event));
    }

    private void fit(NatTable table, MouseEvent event) {
        int column = column(table, event.x);
        if (column >= 0) {
            grid.fit(column, column + 1);
        }
    }

    /** The edge of a column belongs to the one on its left. */
    private static int column(NatTable table, int x) {
        return table.getColumnIndexByPosition(table.getColumnPositionByX(x - EDGE));
    }

    private void sort(NatTable table, MouseEvent event, boolean further) {
        int column = table.getColumnIndexByPosition(table.getColumnPositionByX(event.x));
        if (column >= 0 && column < grid.data().getColumnCount()) {
            sort(grid.data().columns().get(column), further);
        }
    }

    /** Orders by a column: up, then down, then not at all. */
    void sort(Column column, boolean further) {
        String id = column.id().equals(GridData.GROUP) ? model.wish().group() : column.id();
        List<Sort> sorts = new ArrayList<>(model.wish().sorts());
        int at = sorts.stream().map(Sort::column).toList().indexOf(id);
        boolean once = at >= 0 && !sorts.get(at).down();
        boolean twice = at >= 0 && !once;
        if (at >= 0) {
            sorts.remove(at);
        }
        if (!further) {
            sorts.clear();
        }
        if (!twice) {
            sorts.add(further && at >= 0 ? at : sorts.size(), new Sort(id, once));
        }
        model.wish(model.wish().withSorts(sorts));
    }
}
