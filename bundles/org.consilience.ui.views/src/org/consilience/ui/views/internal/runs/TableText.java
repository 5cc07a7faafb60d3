package org.consilience.ui.views.internal.runs;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.consilience.engine.store.StoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** The table as text, for the clipboard and for files; not on the UI thread. */
final class TableText {

    private TableText() {}

    /** Returns lines with their heading, separated by tabs. */
    static String tsv(
            RunsModel model, Page page, List<Column> columns, int[] rows, IProgressMonitor monitor)
            throws StoreException {
        List<Cells> cells = cells(model, page, columns, monitor);
        StringBuilder text = new StringBuilder();
        text.append(String.join("\t", columns.stream().map(Column::title).toList())).append('\n');
        for (int row : rows) {
            for (int i = 0; i < cells.size(); i++) {
                String value = cells.get(i).text(row).replaceAll("[\\t\\r\\n]", " ");
                text.append(i == 0 ? "" : "\t").append(value);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Writes all shown lines as CSV (RFC 4180). */
    static void csv(
            RunsModel model, Page page, List<Column> columns, Writer out, IProgressMonitor monitor)
            throws IOException, StoreException {
        List<Cells> cells = cells(model, page, columns, monitor);
        out.append(String.join(",", columns.stream().map(c -> quoted(c.title())).toList()));
        out.append("\r\n");
        for (int row : rows(page)) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            for (int i = 0; i < cells.size(); i++) {
                out.append(i == 0 ? "" : ",").append(quoted(cells.get(i).text(row)));
            }
            out.append("\r\n");
        }
    }

    /** Returns the shown rows in their order, without the headings of groups. */
    static int[] rows(Page page) {
        return IntStream.of(page.arrangement().lines()).filter(line -> line >= 0).toArray();
    }

    private static List<Cells> cells(
            RunsModel model, Page page, List<Column> columns, IProgressMonitor monitor)
            throws StoreException {
        List<Cells> cells = new ArrayList<>();
        for (Column column : columns) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            cells.add(model.read(page, column, monitor));
        }
        return cells;
    }

    private static String quoted(String value) {
        boolean plain =
                value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
