package org.consilience.datasets.market.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.api.DataException;

/** The faults of a file's content: all are counted, the first 20 are told. */
final class Faults {

    private static final int SHOWN = 20;
    private static final int QUOTED = 40;

    private final Path file;
    private final String rowWord;
    private final List<String> first = new ArrayList<>();
    private long count;

    /**
     * Starts with none.
     *
     * @param rowWord what a row is called: {@code line} of a text, {@code row} of a matrix
     */
    Faults(Path file, String rowWord) {
        this.file = file;
        this.rowWord = rowWord;
    }

    /** Adds a fault of a row. */
    void add(long row, String what) {
        if (count++ < SHOWN) {
            first.add("%s %d: %s".formatted(rowWord, row, what));
        }
    }

    /** Adds a fault of a cell. */
    void add(long row, String column, String what) {
        if (count++ < SHOWN) {
            first.add("%s %d, column %s: %s".formatted(rowWord, row, column, what));
        }
    }

    boolean none() {
        return count == 0;
    }

    /** Tells whether the next fault would be told. */
    boolean wanted() {
        return count < SHOWN;
    }

    /** Returns how a fault names a column, such as {@code 3 ("IBM")}. */
    static String column(String name, int index) {
        return "%d (%s)".formatted(index + 1, quote(name));
    }

    /**
     * Ends the reading if there was a fault.
     *
     * @throws DataException with the first faults and their number
     */
    void check() throws DataException {
        if (count == 0) {
            return;
        }
        StringBuilder text = new StringBuilder();
        text.append(
                "%s: %s; correct the file."
                        .formatted(file, count == 1 ? "1 fault" : count + " faults"));
        first.forEach(fault -> text.append("\n  ").append(fault));
        if (count > first.size()) {
            text.append("\n  and ").append(count - first.size()).append(" more");
        }
        throw new DataException(text.toString());
    }

    /** Returns a cell's text in quotes: shortened, and without control characters. */
    static String quote(String cell) {
        return '"' + clean(cell, QUOTED) + '"';
    }

    /** Returns a text of a stranger's file, shortened, and without control characters. */
    static String clean(String text, int most) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < text.length() && i < most; i++) {
            char c = text.charAt(i);
            clean.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return clean.append(text.length() > most ? "…" : "").toString();
    }
}
