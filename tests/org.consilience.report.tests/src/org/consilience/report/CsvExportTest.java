package org.consilience.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.consilience.engine.run.PlannedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportTest {

    @TempDir Path folder;

    private List<CSVRecord> read(String file) throws Exception {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = Files.newBufferedReader(folder.resolve("out").resolve(file));
                CSVParser parser = format.parse(in)) {
            return parser.getRecords();
        }
    }

    private List<Path> export(Recordings run) throws Exception {
        return RunExport.find("csv")
                .orElseThrow()
                .write(run.results(), folder.resolve("out"), false);
    }

    @Test
    void doublesComeBackBitForBit() throws Exception {
        double[] values = {
            0.1,
            -0.0,
            1 / 3.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            1e23,
            123456789.123456789
        };
        Recordings run = new Recordings();
        run.record(run.trial("a", 7), Map.of("log-wealth", values));
        export(run);
        List<CSVRecord> rows = read("measures.csv");
        assertEquals(values.length, rows.size());
        for (int i = 0; i < values.length; i++) {
            assertEquals(
                    Double.doubleToLongBits(values[i]),
                    Double.doubleToLongBits(Double.parseDouble(rows.get(i).get("value"))));
            assertEquals(Integer.toString(i), rows.get(i).get("step"));
            assertEquals("7", rows.get(i).get("seed"));
            assertEquals("log-wealth", rows.get(i).get("measure"));
        }
    }

    @Test
    void wordsWithCommasQuotesAndLinesComeBack() throws Exception {
        String words = "a, \"quoted\"\r\nsecond line; =1+1";
        Recordings run = new Recordings();
        run.fail(run.trial(words, 1), words);
        export(run);
        CSVRecord row = read("trials.csv").get(0);
        assertEquals(words, row.get("arm"));
        assertEquals(words, row.get("reason"));
        assertEquals("failed", row.get("state"));
        assertEquals("{\"gamma\": \"0.5\", \"window\": \"5\"}", row.get("settings"));
    }

    @Test
    void axesOfTheSweepAreColumns() throws Exception {
        Recordings run = new Recordings();
        PlannedTrial swept =
                run.trial(
                        "a", "NYSE(O)", new TreeMap<>(Map.of("a.window", "4", "b.rate", "0.1")), 1);
        run.record(swept, Map.of("log-wealth", new double[] {1}));
        run.record(run.trial("b", 1), Map.of("log-wealth", new double[] {2}));
        export(run);
        List<CSVRecord> rows = read("measures.csv");
        assertEquals(
                List.of(
                        "run",
                        "trial",
                        "arm",
                        "dataset",
                        "a.window",
                        "b.rate",
                        "seed",
                        "measure",
                        "step",
                        "value"),
                rows.get(0).getParser().getHeaderNames());
        assertEquals("4", rows.get(0).get("a.window"));
        assertEquals("", rows.get(1).get("a.window"));
    }

    @Test
    void claimsHaveOneRowAComparison() throws Exception {
        List<Path> files = export(Recordings.market(3, 6, 20));
        assertEquals(3, files.size());
        List<CSVRecord> rows = read("claims.csv");
        assertEquals(3, rows.size(), "two judged claims, and one whose arm never ran");
        assertEquals("6", rows.get(0).get("seeds"));
        double low = Double.parseDouble(rows.get(0).get("low"));
        double estimate = Double.parseDouble(rows.get(0).get("estimate"));
        assertTrue(low <= estimate && estimate <= Double.parseDouble(rows.get(0).get("high")));
        assertEquals("undecided", rows.get(2).get("claim_verdict"));
        assertEquals("", rows.get(2).get("estimate"));
        assertTrue(rows.get(2).get("sentence").startsWith("undecided"));
    }
}
