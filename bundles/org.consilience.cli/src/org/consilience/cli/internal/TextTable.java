package org.consilience.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in plain text: columns as wide as their widest cell, numbers to the right, and the last
 * column of words broken where the line would become too long.
 */
final class TextTable {

    private static final int GAP = 2;

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
        int last = widths.length - 1;
        for (int c = 0; c <= last; c++) {
            String cell = cells.get(c);
            if (c == last && !numeric[c]) {
                line.append(broken(cell, line.length()));
            } else {
                String pad = " ".repeat(widths[c] - cell.length());
                line.append(numeric[c] ? pad + cell : cell + pad).append(" ".repeat(GAP));
            }
        }
        out.println(line.toString().stripTrailing());
    }

    /** Breaks a sentence at spaces, its further lines indented to where it begins. */
    private static String broken(String text, int indent) {
        int room = Math.max(30, Words.COLUMNS - indent);
        StringBuilder lines = new StringBuilder();
        String rest = text;
        while (rest.length() > room) {
            int space = rest.lastIndexOf(' ', room);
            if (space <= 0) {
                break;
            }
            lines.append(rest, 0, space).append(System.lineSeparator()).append(" ".repeat(indent));
            rest = rest.substring(space + 1);
        }
        return lines.append(rest).toString();
    }
}
