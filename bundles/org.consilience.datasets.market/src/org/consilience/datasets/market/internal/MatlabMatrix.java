package org.consilience.datasets.market.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.consilience.api.DataException;
import org.consilience.api.data.MarketHistory;
import org.consilience.datasets.market.Market;

/** The matrix in a MATLAB file: how it is chosen, and how it becomes a market. */
final class MatlabMatrix {

    /**
     * A variable of the file.
     *
     * @param name its name
     * @param type its MATLAB class
     * @param size its dimensions, as MATLAB shows them
     * @param numeric whether it holds real numbers
     */
    record Variable(String name, String type, List<Long> size, boolean numeric) {

        /** Tells whether it is a matrix of numbers, and not a single one. */
        boolean isMatrix() {
            return numeric && size.size() == 2 && (size.get(0) != 1 || size.get(1) != 1);
        }

        @Override
        public String toString() {
            List<String> sizes = size.stream().map(String::valueOf).toList();
            return "%s (%s %s)".formatted(Faults.quote(name), String.join("x", sizes), type);
        }
    }

    private static final int LISTED = 20;
    private static final int TOLD = 120;

    private final Path file;
    private final int days;
    private final int assets;
    private final IntToDoubleFunction values;

    /**
     * Takes a matrix.
     *
     * @param values from the index, column by column, to the value
     */
    MatlabMatrix(Path file, Variable variable, IntToDoubleFunction values) {
        this.file = file;
        this.days = variable.size().get(0).intValue();
        this.assets = variable.size().get(1).intValue();
        this.values = values;
    }

    /**
     * Chooses {@code data}, or else the only matrix.
     *
     * @param bytes how long the file is
     */
    static Variable choose(Path file, List<Variable> variables, long bytes) throws DataException {
        List<Variable> matrices = variables.stream().filter(Variable::isMatrix).toList();
        List<Variable> named = matrices.stream().filter(v -> v.name().equals("data")).toList();
        List<Variable> chosen = named.isEmpty() ? matrices : named;
        if (chosen.size() != 1) {
            List<String> there = variables.stream().limit(LISTED).map(Variable::toString).toList();
            throw new DataException(
                    "%s: %s; it holds: %s. Save one matrix, days by assets, as \"data\"."
                            .formatted(
                                    file,
                                    chosen.isEmpty()
                                            ? "no matrix of real numbers"
                                            : "several matrices and none alone is called \"data\"",
                                    there.isEmpty()
                                            ? "nothing"
                                            : String.join(", ", there)
                                                    + (variables.size() > LISTED ? ", …" : "")));
        }
        Variable variable = chosen.get(0);
        long rows = variable.size().get(0);
        long columns = variable.size().get(1);
        if (rows < 1 || columns < 1) {
            throw new DataException(
                    "%s: %s is empty; save the values in it.".formatted(file, variable));
        }
        Limits.require(file, rows, columns, 0);
        if (rows * columns > Limits.DEFLATE * bytes) {
            throw new DataException(
                    "%s: %s cannot be in a file of %d bytes; it is damaged, copy it again."
                            .formatted(file, variable, bytes));
        }
        return variable;
    }

    /** Makes the market, column by column as MATLAB stores it. */
    MarketHistory history(Market.Values kind) throws DataException {
        double[][] x = new double[days][assets];
        for (int i = 0; i < assets; i++) {
            for (int t = 0; t < days; t++) {
                x[t][i] = values.applyAsDouble(i * days + t);
            }
        }
        Faults faults = new Faults(file, "row");
        Rows rows = new Rows(file, faults, Names.ofColumns(assets));
        for (int t = 0; t < days; t++) {
            for (int i = 0; i < assets; i++) {
                if (!(x[t][i] > 0 && x[t][i] < Double.POSITIVE_INFINITY)) {
                    faults.add(t + 1L, String.valueOf(i + 1), complaint(x[t][i]));
                }
            }
            rows.add(t + 1L, null, x[t]);
        }
        return rows.history(kind);
    }

    private static String complaint(double value) {
        if (Double.isNaN(value)) {
            return "the value is missing (NaN).";
        }
        return value + (Double.isInfinite(value) ? " is not finite." : " is not positive.");
    }

    /**
     * Says that a library could not read the file.
     *
     * @param cause what it threw
     */
    static DataException damaged(Path file, String format, Throwable cause) {
        List<String> chain = new ArrayList<>();
        for (Throwable t = cause; t != null && chain.size() < 3; t = t.getCause()) {
            chain.add(Faults.clean(t.getClass().getSimpleName() + ": " + t.getMessage(), TOLD));
        }
        return new DataException(
                "%s: damaged, or not what MATLAB writes as %s (%s); copy it again, or export CSV."
                        .formatted(file, format, String.join(", ", chain)),
                cause);
    }
}
