package org.consilience.api;

import java.util.List;

/**
 * A small table of results.
 *
 * @param columns the headers, with the unit in parentheses where there is one
 * @param rows the cells, each row as long as {@code columns}; a cell is a {@link Double}, {@link
 *     Long}, {@link Boolean} or {@link String}
 */
public record Table(List<String> columns, List<List<Object>> rows) {

    /**
     * Copies and checks the cells.
     *
     * @throws IllegalArgumentException if a row has not as many cells as there are columns, or a
     *     cell has another type
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Table row %d has %d cells; there are %d columns."
                                .formatted(r + 1, rows.get(r).size(), columns.size()));
            }
            for (Object cell : rows.get(r)) {
                if (!(cell instanceof Double
                        || cell instanceof Long
                        || cell instanceof Boolean
                        || cell instanceof String)) {
                    throw new IllegalArgumentException(
                            "Table row %d has a cell of type %s; use Double, Long, Boolean or String."
                                    .formatted(r + 1, cell.getClass().getName()));
                }
            }
        }
    }
}
