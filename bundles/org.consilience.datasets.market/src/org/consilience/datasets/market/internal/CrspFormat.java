package org.consilience.datasets.market.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.consilience.api.DataException;
import org.consilience.api.data.MarketHistory;

/**
 * CRSP daily stocks as WRDS exports them: one row a day and stock, columns PERMNO, date, RET.
 *
 * <p>The relative is 1 + RET; where RET is blank, B or C, or a stock has no row, it is 1.
 */
final class CrspFormat {

    private static final Set<String> MISSING = Set.of("", "B", "C");
    private static final long DAY = 86_400;
    private static final int START = 1024;
    private static final int LABEL = 72;

    /**
     * Where the three columns are, -1 if absent.
     *
     * @param permno the stock's number
     * @param date the day
     * @param ret the simple return
     */
    record Columns(int permno, int date, int ret) {

        /** Finds them in a header, whatever the case. */
        static Columns of(CSVRecord header) {
            List<String> names =
                    header.stream().map(n -> n.strip().toUpperCase(Locale.ROOT)).toList();
            return new Columns(
                    names.indexOf("PERMNO"), names.indexOf("DATE"), names.indexOf("RET"));
        }

        boolean complete() {
            return permno >= 0 && date >= 0 && ret >= 0;
        }
    }

    private final Path file;
    private final Faults faults;
    private final Map<Long, Integer> stocks = new HashMap<>();
    private final Map<Long, Integer> days = new HashMap<>();
    private int[] stock = new int[START];
    private int[] day = new int[START];
    private long[] line = new long[START];
    private double[] relative = new double[START];
    private int rows;

    private CrspFormat(Path file) {
        this.file = file;
        this.faults = new Faults(file, "line");
    }

    /**
     * Reads the rows below the header.
     *
     * @param columns where the header has the columns
     */
    static MarketHistory read(Path file, TextRows rows, Columns columns) throws DataException {
        if (!columns.complete()) {
            throw new DataException(
                    file
                            + ", line 1: the header lacks PERMNO, date or RET; export these"
                            + " columns, or set \"File format\" (format) to csv.");
        }
        CrspFormat table = new CrspFormat(file);
        for (CSVRecord row = rows.next(); row != null; row = rows.next()) {
            table.add(row, rows.line(), columns);
        }
        table.faults.check();
        return table.pivot();
    }

    private void add(CSVRecord row, long at, Columns columns) throws DataException {
        int last = Math.max(columns.permno(), Math.max(columns.date(), columns.ret()));
        if (row.size() <= last) {
            faults.add(at, "%d cells, but column %d is needed.".formatted(row.size(), last + 1));
            return;
        }
        String permno = row.get(columns.permno()).strip();
        if (!Numbers.isInteger(permno) || permno.length() > 9) {
            faults.add(at, "PERMNO", Faults.quote(permno) + " is no stock's number.");
            return;
        }
        String date = row.get(columns.date());
        OptionalLong seconds = Dates.parse(date, Dates.Order.YEAR_MONTH_DAY);
        if (seconds.isEmpty()) {
            faults.add(at, "date", Faults.quote(date) + " is no date; export it as yyyy-mm-dd.");
            return;
        }
        String ret = row.get(columns.ret()).strip();
        double x = MISSING.contains(ret) ? 1 : 1 + new Numbers(false).parse(ret);
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            faults.add(
                    at,
                    "RET",
                    Faults.quote(ret) + " is no return above -1, nor blank, B or C (missing).");
            return;
        }
        store(
                stocks.computeIfAbsent(Long.valueOf(permno), k -> stocks.size()),
                days.computeIfAbsent(Math.floorDiv(seconds.getAsLong(), DAY), k -> days.size()),
                at,
                x);
    }

    private void store(int newStock, int newDay, long at, double x) throws DataException {
        if (rows == stock.length) {
            Limits.require(file, 2L * rows, 2, 0);
            stock = Arrays.copyOf(stock, 2 * rows);
            day = Arrays.copyOf(day, 2 * rows);
            line = Arrays.copyOf(line, 2 * rows);
            relative = Arrays.copyOf(relative, 2 * rows);
        }
        stock[rows] = newStock;
        day[rows] = newDay;
        line[rows] = at;
        relative[rows++] = x;
    }

    /** Days by stocks, both ascending. */
    private MarketHistory pivot() throws DataException {
        if (rows == 0) {
            throw new DataException(file + ": no row below the header; export some days.");
        }
        Limits.require(file, days.size(), stocks.size(), LABEL);
        int[] column = ranks(stocks);
        int[] place = ranks(days);
        double[][] x = new double[days.size()][stocks.size()];
        for (int r = 0; r < rows; r++) {
            double[] values = x[place[day[r]]];
            int i = column[stock[r]];
            if (values[i] != 0) {
                faults.add(line[r], "PERMNO", "the same stock and day as line " + firstOf(r) + ".");
            }
            values[i] = relative[r];
        }
        faults.check();
        for (double[] values : x) {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] == 0 ? 1 : values[i];
            }
        }
        return new MarketHistory(
                Names.ofMarket(file),
                sorted(stocks).map(String::valueOf).toList(),
                sorted(days).map(d -> LocalDate.ofEpochDay(d).toString()).toList(),
                x);
    }

    private long firstOf(int row) {
        int r = 0;
        while (faults.wanted() && (stock[r] != stock[row] || day[r] != day[row])) {
            r++;
        }
        return line[r];
    }

    private static Stream<Long> sorted(Map<Long, Integer> index) {
        return index.keySet().stream().sorted();
    }

    /** From the order of appearance to the ascending order. */
    private static int[] ranks(Map<Long, Integer> index) {
        int[] ranks = new int[index.size()];
        int rank = 0;
        for (Long key : sorted(index).toList()) {
            ranks[index.getOrDefault(key, 0)] = rank++;
        }
        return ranks;
    }
}
