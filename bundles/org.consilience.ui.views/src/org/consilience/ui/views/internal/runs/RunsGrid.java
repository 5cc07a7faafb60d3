package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DummyColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * The grid: layers, painters and colours around the texts. Rows are selected as a whole; the cursor
 * is a cell.
 */
final class RunsGrid {

    /** Hears what the hand does. */
    interface Listener {

        /** Other rows are selected. */
        void selected();
    }

    private final RunsModel model;
    private final Control sample;
    private final GridData data;
    private final GridLayer layer;
    private final SelectionLayer selection;
    private final FreezeLayer freeze;
    private final ViewportLayer viewport;
    private final NatTable table;
    private final RowSelectionModel<Row.Key> rows;
    private final Map<Level, ColumnLayout> layouts = new EnumMap<>(Level.class);
    private final GridHand hand;
    private GridColors colors;
    private boolean quiet;

    /**
     * Makes one.
     *
     * @param sample a control of which the theme tells the colours of lists
     */
    RunsGrid(Composite parent, Control sample, RunsModel model, Listener listener) {
        this.model = model;
        this.sample = sample;
        CollectionFactories.find();
        for (Level level : Level.values()) {
            layouts.put(level, new ColumnLayout());
        }
        data = new GridData(model);
        int rowHeight = rowHeight(parent);
        layer = new GridLayer(data, this::layout, rowHeight);
        selection = new SelectionLayer(layer, false);
        rows = new RowSelectionModel<>(selection, data, key -> key);
        selection.setSelectionModel(rows);
        selection.addConfiguration(new RowOnlySelectionConfiguration());
        selection.addConfiguration(new RowOnlySelectionBindings());
        viewport = new ViewportLayer(selection);
        freeze = new FreezeLayer(selection);
        CompositeFreezeLayer body = new CompositeFreezeLayer(freeze, viewport, selection, false);
        DefaultColumnHeaderDataLayer headings =
                new DefaultColumnHeaderDataLayer(new DummyColumnHeaderDataProvider(data));
        headings.setDefaultRowHeight(rowHeight + 4);
        ColumnHeaderLayer header = new ColumnHeaderLayer(headings, body, selection, false);
        CompositeLayer all = new CompositeLayer(1, 2);
        all.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        all.setChildLayer(GridRegion.BODY, body, 0, 1);
        table = new NatTable(parent, all, false);
        table.setConfigRegistry(new ConfigRegistry());
        colors = GridColors.of(sample);
        hand = new GridHand(this, model);
        table.addConfiguration(hand);
        table.configure();
        paintWith(table.getConfigRegistry());
        table.addPaintListener(e -> follow());
        selection.addLayerListener(
                event -> {
                    if (event instanceof ISelectionEvent && !quiet) {
                        listener.selected();
                    }
                });
    }

    private static int rowHeight(Composite parent) {
        GC gc = new GC(parent);
        try {
            return gc.getFontMetrics().getHeight() + 7;
        } finally {
            gc.dispose();
        }
    }

    NatTable table() {
        return table;
    }

    GridData data() {
        return data;
    }

    SelectionLayer selection() {
        return selection;
    }

    GridHand hand() {
        return hand;
    }

    GridLayer layer() {
        return layer;
    }

    ViewportLayer viewport() {
        return viewport;
    }

    /** Returns the layout of the level that is shown. */
    ColumnLayout layout() {
        return layout(model.page().snapshot().level());
    }

    ColumnLayout layout(Level level) {
        ColumnLayout layout = layouts.get(level);
        return layout == null ? new ColumnLayout() : layout;
    }

    private void paintWith(IConfigRegistry registry) {
        registry.registerConfigAttribute(
                CellConfigAttributes.CELL_PAINTER, new CellPainter(data, model, () -> colors));
        registry.registerConfigAttribute(
                CellConfigAttributes.CELL_PAINTER,
                new HeaderPainter(data, model, () -> colors),
                DisplayMode.NORMAL,
                GridRegion.COLUMN_HEADER);
        recolour(registry);
    }

    private void recolour(IConfigRegistry registry) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, colors.background());
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, colors.foreground());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style);
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, colors.line());
        table.setBackground(colors.background());
    }

    /** The theme sets the colours of the control, at any time. */
    private void follow() {
        if (colors.outdated(sample)) {
            colors = GridColors.of(sample);
            recolour(table.getConfigRegistry());
            table.redraw();
        }
    }

    /** Shows the page of the model; selection, cursor and scroll position stay where they can. */
    void show(Page before) {
        Page page = model.page();
        PositionCoordinate cursor = selection.getSelectionAnchor();
        int row = cursor.getRowPosition();
        Row.Key at = row >= 0 && row < before.rows() ? before.key(row) : null;
        boolean sameColumns =
                page.snapshot().columns().equals(before.snapshot().columns())
                        && page.wish().group().equals(before.wish().group());
        quiet = true;
        try {
            if (!sameColumns || page.snapshot().level() != before.snapshot().level()) {
                columns();
            }
            layer.changed();
            int now = at == null ? -1 : page.position(at);
            if (now >= 0 && now != row) {
                selection.moveSelectionAnchor(cursor.getColumnPosition(), now);
            }
        } finally {
            quiet = false;
        }
        table.redraw();
    }

    /** Shows the columns of the layout. */
    void columns() {
        Page page = model.page();
        List<Column> shown = new ArrayList<>(layout().shown(page.snapshot().columns()));
        Column group = page.snapshot().column(page.wish().group());
        if (group != null) {
            shown.add(
                    0,
                    Column.fixed(GridData.GROUP, group.title(), Column.Kind.TITLE, "The groups"));
        }
        FreezeHelper.unfreeze(freeze, viewport);
        layer.columns(shown);
        layer.changed();
        int frozen = Math.min(layout().frozen(), shown.size() - 1);
        if (frozen > 0) {
            FreezeHelper.freeze(
                    freeze,
                    viewport,
                    new PositionCoordinate(selection, 0, -1),
                    new PositionCoordinate(selection, frozen - 1, -1));
        }
    }

    /** Keeps the first columns in sight, up to one of them. */
    void freeze(int count) {
        layout().frozen(count);
        columns();
        table.redraw();
    }

    /** Draws the cells again, since columns were read. */
    void repaint() {
        table.redraw();
    }

    /** Returns the selected lines in the order of the table. */
    List<Row.Key> selected() {
        List<Row.Key> keys = new ArrayList<>(rows.getSelectedRowObjects());
        keys.removeIf(key -> model.page().position(key) < 0);
        keys.sort(Comparator.comparingInt(model.page()::position));
        return keys;
    }

    /** Selects lines, without telling the listener, and brings the first into sight. */
    void select(Collection<? extends Row.Key> keys) {
        quiet = true;
        try {
            int[] positions =
                    keys.stream()
                            .mapToInt(model.page()::position)
                            .filter(p -> p >= 0)
                            .sorted()
                            .toArray();
            selection.clear();
            if (positions.length > 0) {
                int column = Math.max(0, selection.getSelectionAnchor().getColumnPosition());
                selection.doCommand(
                        new SelectRowsCommand(
                                selection, column, positions, false, true, positions[0]));
                selection.moveSelectionAnchor(column, positions[0]);
                viewport.moveRowPositionIntoViewport(positions[0]);
            }
        } finally {
            quiet = false;
        }
        table.redraw();
    }

    /** Returns the column of the cursor, or null. */
    @Nullable
    Column cursorColumn() {
        int column = selection.getSelectionAnchor().getColumnPosition();
        return column < 0 || column >= data.getColumnCount() ? null : data.columns().get(column);
    }

    /** Returns the text of the cell of the cursor. */
    String cursorText() {
        PositionCoordinate at = selection.getSelectionAnchor();
        return at.getColumnPosition() < 0 || at.getRowPosition() < 0
                ? ""
                : data.getDataValue(at.getColumnPosition(), at.getRowPosition());
    }

    /** Makes columns as wide as what is in sight of them. */
    void fit(int from, int to) {
        GC gc = new GC(table);
        try {
            int top = viewport.getOriginRowPosition();
            int bottom = Math.min(data.getRowCount(), top + viewport.getRowCount() + 1);
            for (int column = from; column < to; column++) {
                Column which = data.columns().get(column);
                int width = gc.textExtent(which.title()).x + 30;
                for (int row = top; row < bottom; row++) {
                    int icon = which.kind() == Column.Kind.STATE ? 22 : 0;
                    width =
                            Math.max(
                                    width,
                                    gc.textExtent(data.getDataValue(column, row)).x + 16 + icon);
                }
                layout().width(which.id(), Math.min(width, 600));
            }
        } finally {
            gc.dispose();
        }
        layer.columns(data.columns());
        layer.changed();
    }

    boolean setFocus() {
        return table.setFocus();
    }
}
