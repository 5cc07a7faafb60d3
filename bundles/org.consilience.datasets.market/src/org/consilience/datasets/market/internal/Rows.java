package org.consilience.datasets.market.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consilience.api.DataException;
import org.consilience.api.data.MarketHistory;
import org.consilience.datasets.market.Market;
import org.eclipse.jdt.annotation.Nullable;

/** The rows of a file while it is read: one a day, with its label and its line. */
final class Rows {

    private static final int LABEL = 72;
    private static final int CHECKED = 1024;

    private final Path file;
    private final Faults faults;
    private final List<String> assets;
    private final List<double[]> values = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private long[] lines = new long[CHECKED];
    private int days;

    Rows(Path file, Faults faults, List<String> assets) {
        this.file = file;
        this.faults = faults;
        this.assets = assets;
    }

    /**
     * Adds a day. After the first fault of the file no values are kept.
     *
     * @param label the day's label, or null where the file has none
     * @param day N values
     */
    void add(long line, @Nullable String label, double[] day) throws DataException {
        if (!faults.none()) {
            values.clear();
            return;
        }
        if (days % CHECKED == 0) {
            Limits.require(file, days, assets.size(), label == null ? 0 : LABEL);
        }
        if (days == lines.length) {
            lines = Arrays.copyOf(lines, 2 * days);
        }
        lines[days++] = line;
        values.add(day);
        if (label != null) {
            labels.add(label.strip());
        }
    }

    /**
     * Ends the reading.
     *
     * @param kind what the values are
     * @throws DataException if there were faults, or too few rows
     */
    MarketHistory history(Market.Values kind) throws DataException {
        if (!labels.isEmpty() && faults.none()) {
            Dates.requireAscending(labels, lines, faults);
        }
        faults.check();
        double[][] matrix = matrix();
        return Kind.of(file, matrix, kind) == Market.Values.PRICES
                ? prices(matrix)
                : history(labels, matrix);
    }

    /** Ends the reading of cumulative prices: the first row is the first relative. */
    MarketHistory cumulative() throws DataException {
        faults.check();
        double[][] matrix = matrix();
        divide(matrix);
        faults.check();
        return history(labels, matrix);
    }

    private double[][] matrix() throws DataException {
        if (days == 0) {
            throw new DataException(file + ": no row of values; give a file with one row a day.");
        }
        return values.toArray(double[][]::new);
    }

    private MarketHistory prices(double[][] matrix) throws DataException {
        if (matrix.length < 2) {
            throw new DataException(
                    file + ": one row of prices makes no day; give at least two rows.");
        }
        divide(matrix);
        faults.check();
        List<String> after = labels.isEmpty() ? labels : labels.subList(1, labels.size());
        return history(after, Arrays.copyOfRange(matrix, 1, matrix.length));
    }

    /** x_t ← x_t / x_t−1 for every row but the first. */
    private void divide(double[][] matrix) {
        for (int t = matrix.length - 1; t > 0; t--) {
            for (int i = 0; i < matrix[t].length; i++) {
                double relative = matrix[t][i] / matrix[t - 1][i];
                if (!(relative > 0 && relative < Double.POSITIVE_INFINITY)) {
                    faults.add(
                            lines[t],
                            Faults.column(assets.get(i), i),
                            "%s after %s is no usable relative."
                                    .formatted(matrix[t][i], matrix[t - 1][i]));
                }
                matrix[t][i] = relative;
            }
        }
    }

    private MarketHistory history(List<String> days, double[][] matrix) {
        return new MarketHistory(Names.ofMarket(file), assets, days, matrix);
    }
}
