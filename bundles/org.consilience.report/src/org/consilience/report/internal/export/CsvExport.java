package org.consilience.report.internal.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.consilience.report.ReportException;
import org.consilience.report.Results;
import org.consilience.report.RunExport;

/**
 * Three CSV files after RFC 4180, in UTF-8. Numbers are written so that reading them gives the same
 * double again; an empty cell is no value, while an empty text stands in quotes.
 */
public final class CsvExport implements RunExport {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String doc() {
        return "trials.csv, measures.csv and claims.csv, one row a fact";
    }

    @Override
    public List<Path> write(Results results, Path folder, boolean replace) throws ReportException {
        return TableFiles.write(results, folder, replace, id(), CsvExport::table);
    }

    private static void table(Results results, LongTable table, Path file) throws IOException {
        List<String> axes = LongTable.axes(results);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(table.columns(axes).stream().map(LongTable.Column::name).toList());
            table.rows(results, axes, printer::printRecord);
        }
    }
}
