package org.consilience.datasets.market.internal;

import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;
import org.consilience.api.DataException;
import org.consilience.api.data.MarketHistory;
import org.consilience.datasets.market.Market;
import org.eclipse.jdt.annotation.Nullable;

/** One row a day, one column an asset; header and days optional. */
final class CsvFormat {

    private CsvFormat() {}

    /**
     * Reads a text.
     *
     * @param format AUTO lets a CRSP header be found
     * @param values what the numbers are
     */
    static MarketHistory read(Path file, TextRows rows, Market.Format format, Market.Values values)
            throws DataException {
        CSVRecord first = rows.next();
        if (first == null) {
            throw new DataException(file + ": empty; give a file with one row a day.");
        }
        CrspFormat.Columns crsp = CrspFormat.Columns.of(first);
        if (format == Market.Format.CRSP || format == Market.Format.AUTO && crsp.complete()) {
            return CrspFormat.read(file, rows, crsp);
        }
        long firstLine = rows.line();
        CSVRecord second = rows.next();
        Faults faults = new Faults(file, "line");
        Header header = Header.of(first, second, faults);
        Numbers numbers = new Numbers(rows.delimiterFound() != ',');
        Rows days = new Rows(file, faults, header.assets());
        if (!header.present()) {
            add(first, firstLine, header, numbers, days, faults);
        }
        for (CSVRecord row = second; row != null; row = rows.next()) {
            add(row, rows.line(), header, numbers, days, faults);
        }
        return days.history(values);
    }

    /**
     * Reads cumulative prices: a header line, then rows whose first is the first relative. The
     * header names the assets only where it splits into as many distinct names as there are
     * columns.
     */
    static MarketHistory readCumulative(Path file, TextRows rows) throws DataException {
        CSVRecord first = rows.next();
        if (first == null) {
            throw new DataException(
                    file + ": no row of prices below the header; give one row a day.");
        }
        Faults faults = new Faults(file, "line");
        Header header =
                new Header(
                        true,
                        false,
                        false,
                        first.size(),
                        Names.ofHeader(rows.skipped(), rows.delimiterFound(), first.size()));
        Numbers numbers = new Numbers(rows.delimiterFound() != ',');
        Rows days = new Rows(file, faults, header.assets());
        for (CSVRecord row = first; row != null; row = rows.next()) {
            add(row, rows.line(), header, numbers, days, faults);
        }
        return days.cumulative();
    }

    private static void add(
            CSVRecord row, long line, Header header, Numbers numbers, Rows days, Faults faults)
            throws DataException {
        if (row.size() != header.width()) {
            faults.add(
                    line,
                    "%d cells, but the first row has %d.".formatted(row.size(), header.width()));
            return;
        }
        int from = header.labels() ? 1 : 0;
        String label = from == 1 ? row.get(0) : null;
        if (label != null && header.wordsOnly() && Header.isPlainNumber(label)) {
            faults.add(
                    line,
                    "1",
                    Faults.quote(label) + " is a number, but the first rows have labels there.");
        }
        double[] day = new double[row.size() - from];
        for (int i = 0; i < day.length; i++) {
            String cell = row.get(i + from);
            day[i] = numbers.parse(cell);
            @Nullable String complaint = numbers.complaint(cell, day[i]);
            if (complaint != null) {
                faults.add(line, Faults.column(header.assets().get(i), i + from), complaint);
            }
        }
        days.add(line, label, day);
    }
}
