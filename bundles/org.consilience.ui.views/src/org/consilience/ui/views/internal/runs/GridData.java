package org.consilience.ui.views.internal.runs;

import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;

/** The texts of the table as the grid asks for them; a text that is not there yet is "…". */
final class GridData implements IRowDataProvider<Row.Key> {

    /** Stands where a value is being read. */
    static final String PLACEHOLDER = "…";

    /** The column of the headings of groups. */
    static final String GROUP = "group";

    private final RunsModel model;
    private List<Column> columns = List.of();

    GridData(RunsModel model) {
        this.model = model;
    }

    void columns(List<Column> shown) {
        columns = shown;
    }

    List<Column> columns() {
        return columns;
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public int getRowCount() {
        return model.page().rows();
    }

    @Override
    public String getDataValue(int column, int row) {
        Page page = model.page();
        if (row >= page.rows() || column >= columns.size()) {
            return "";
        }
        Column which = columns.get(column);
        Arrangement.Group heading = page.arrangement().heading(row);
        if (heading != null) {
            return column > 0
                    ? ""
                    : "%s %s (%d)"
                            .formatted(
                                    heading.open() ? "▾" : "▸",
                                    heading.label().isEmpty() ? "none" : heading.label(),
                                    heading.size());
        }
        if (which.id().equals(GROUP)) {
            return "";
        }
        Cells cells = model.cells(which);
        return cells == null ? PLACEHOLDER : cells.text(page.arrangement().lines()[row]);
    }

    /** Returns the share that a bar of progress is filled to. */
    double share(int column, int row) {
        Cells cells = model.cells(columns.get(column));
        int line = model.page().arrangement().lines()[row];
        return cells == null || line < 0 ? 0 : cells.number(line);
    }

    @Override
    public void setDataValue(int column, int row, @Nullable Object value) {
        throw new UnsupportedOperationException("Recorded values do not change.");
    }

    @Override
    public Row.Key getRowObject(int row) {
        return model.page().key(row);
    }

    @Override
    public int indexOfRowObject(Row.@Nullable Key key) {
        return model.page().position(Objects.requireNonNull(key));
    }
}
