package org.consilience.ui.views.internal.artifacts;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.consilience.ui.inspect.Artifact;
import org.consilience.ui.inspect.Inspector;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.widgets.Composite;

/** Shows comma-separated values as a table, their beginning if they are long. */
public final class CsvInspector implements Inspector<CsvInspector.Sheet> {

    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 200;

    /**
     * A table of text.
     *
     * @param columns the headers, the first row
     * @param rows the other rows, of any length
     */
    public record Sheet(List<String> columns, List<List<String>> rows) {

        /** Copies the lists. */
        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    @Override
    public Sheet read(Artifact artifact, IProgressMonitor monitor) throws IOException {
        Bounded.Text text = Bounded.text(artifact.file(), MOST_BYTES);
        List<List<String>> rows = new ArrayList<>();
        int width = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text.text()), CSVFormat.RFC4180)) {
            for (CSVRecord line : parser) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                List<String> row =
                        line.stream()
                                .limit(MOST_COLUMNS)
                                .map(c -> c.length() > 1000 ? c.substring(0, 1000) + "…" : c)
                                .toList();
                width = Math.max(width, row.size());
                rows.add(row);
                if (rows.size() > MOST_ROWS) {
                    break;
                }
            }
        } catch (java.io.UncheckedIOException | IllegalStateException e) {
            throw new IOException(
                    "%s is no comma-separated text after row %d: %s"
                            .formatted(artifact.name(), rows.size(), e.getMessage()),
                    e);
        }
        List<String> columns = new ArrayList<>(rows.isEmpty() ? List.of() : rows.remove(0));
        while (columns.size() < width) {
            columns.add("");
        }
        return new Sheet(columns, rows);
    }

    @Override
    public void show(Composite parent, Sheet content) {
        Grid.of(
                parent,
                "Comma-separated values",
                content.columns().toArray(String[]::new),
                content.rows().size(),
                (row, column) -> {
                    List<String> cells = content.rows().get(row);
                    return column < cells.size() ? cells.get(column) : "";
                },
                column -> false);
    }
}
