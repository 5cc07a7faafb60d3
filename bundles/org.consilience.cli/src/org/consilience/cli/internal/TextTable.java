package org.consilience.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text: columns as wide as their widest cell, numbers to the right. */
final class TextTable {

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        this(Arrays.asList(header));
    }

    TextTable(List<String> header) {
        this.header = List.copyOf(header);
    }

    void row(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells + " for " + header);
        }
        rows.add(List.copyOf(cells));
    }

    void row(String... cells) {
        row(Arrays.asList(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(PrintStream out) {
        int[] widths = new int[header.size()];
        boolean[] numeric = new boolean[header.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = header.get(c).length();
            numeric[c] = !rows.isEmpty();
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], row.get(c).length());
                numeric[c] &= row.get(c).isEmpty() || row.get(c).matches("[-+0-9].*|NaN|inf");
            }
        }
        print(out, header, widths, numeric);
        for (List<String> row : rows) {
            print(out, row, widths, numeric);
        }
    }

    private static void print(
            PrintStream out, List<String> cells, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String pad = " ".repeat(widths[c] - cells.get(c).length());
            line.append(numeric[c] ? pad + cells.get(c) : cells.get(c) + pad).append("  ");
        }
        out.println(line.toString().stripTrailing());
    }
}
