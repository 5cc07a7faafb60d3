package org.consilience.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.consilience.engine.run.PlannedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetExportTest {

    @TempDir Path folder;

    private static final class Reading extends ParquetReader.Builder<Group> {

        Reading(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    private List<Group> read(String file) throws IOException {
        List<Group> rows = new ArrayList<>();
        try (ParquetReader<Group> reader =
                new Reading(new LocalInputFile(folder.resolve("out").resolve(file))).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void export(Recordings run) throws Exception {
        RunExport.find("parquet").orElseThrow().write(run.results(), folder.resolve("out"), false);
    }

    @Test
    void valuesComeBackBitForBit() throws Exception {
        double[] values = {0.1, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE};
        Recordings run = new Recordings();
        PlannedTrial swept = run.trial("Ärm 1", "NYSE(O)", new TreeMap<>(Map.of("a.w", "4")), 9);
        run.record(swept, Map.of("log-wealth", values));
        run.record(run.trial("b", 2), Map.of("log-wealth", new double[] {5}));
        export(run);
        List<Group> rows = read("measures.parquet");
        assertEquals(values.length + 1, rows.size());
        for (int i = 0; i < values.length; i++) {
            Group row = rows.get(i);
            assertEquals(
                    Double.doubleToLongBits(values[i]),
                    Double.doubleToLongBits(row.getDouble("value", 0)));
            assertEquals(i, row.getLong("step", 0));
            assertEquals(9, row.getLong("seed", 0));
            assertEquals("Ärm 1", row.getString("arm", 0));
            assertEquals("4", row.getString("a.w", 0));
        }
        assertEquals(
                0, rows.get(values.length).getFieldRepetitionCount("a.w"), "no value, no cell");
    }

    @Test
    void allTablesHaveTheRowsOfTheRun() throws Exception {
        Recordings run = Recordings.market(3, 4, 10);
        export(run);
        assertEquals(12, read("trials.parquet").size());
        assertEquals(12 * 3 * 10, read("measures.parquet").size());
        List<Group> claims = read("claims.parquet");
        assertEquals(3, claims.size());
        assertEquals(0, claims.get(2).getFieldRepetitionCount("estimate"));
    }

    @Test
    void emptyRunGivesEmptyTables() throws Exception {
        export(new Recordings());
        assertEquals(0, read("measures.parquet").size());
    }
}
