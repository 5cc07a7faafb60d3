package org.consilience.datasets.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.api.data.MarketHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixtures are written by SciPy and h5py: see fixtures.py for command and versions. */
class MatlabTest {

    @TempDir Path folder = Path.of("");

    private Path fixture(String name) throws Exception {
        return Files.write(folder.resolve(name), Reading.resource(name));
    }

    private static void assertFixture(MarketHistory history) {
        assertEquals(40, history.length());
        assertEquals(List.of("A01", "A02", "A03"), history.assets());
        assertEquals(List.of(), history.days());
        for (int t = 0; t < 40; t++) {
            for (int i = 0; i < 3; i++) {
                assertEquals(Reading.fixture(t, i), history.relatives()[t][i], 1e-15);
            }
        }
    }

    @Test
    void compressedLevel5GivesDaysByAssets() throws Exception {
        MarketHistory history = Reading.read(fixture("level5.mat"));
        assertFixture(history);
        assertEquals("level5", history.name());
    }

    @Test
    void v73GivesDaysByAssetsAlthoughHdf5StoresThemTransposed() throws Exception {
        assertFixture(Reading.read(fixture("level73.mat")));
    }

    @Test
    void gzippedFilesAreToldByTheirContent() throws Exception {
        for (String name : List.of("level5.mat", "level73.mat")) {
            Path file = folder.resolve("packed-" + name);
            assertFixture(Reading.read(Files.write(file, Reading.gzip(Reading.resource(name)))));
        }
    }

    @Test
    void theOnlyMatrixIsTakenWhateverItsName() throws Exception {
        assertFixture(
                Reading.read(
                        fixture("level5-plain.mat"),
                        Market.Format.MATLAB,
                        Market.Values.RELATIVES));
    }

    @Test
    void severalMatricesAreRefusedWithTheirNames() throws Exception {
        assertEquals(
                "level5-two.mat: several matrices and none alone is called \"data\"; it holds:"
                        + " \"left\" (40x3 double), \"right\" (40x2 double), \"rate\" (1x1 double)."
                        + " Save one matrix, days by assets, as \"data\".",
                Reading.refusal(fixture("level5-two.mat"), Market.Format.AUTO, Market.Values.AUTO));
    }

    @Test
    void faultsAreNamedByRowAndColumn() throws Exception {
        byte[] bytes = Reading.resource("level5-plain.mat");
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 128;
        while (buffer.getDouble(at) != Reading.fixture(0, 0)
                || buffer.getDouble(at + 8) != Reading.fixture(1, 0)) {
            at += 8;
        }
        buffer.putDouble(at + 8 * (40 + 2), Double.NaN);
        buffer.putDouble(at + 8 * 7, -0.0);
        Path file = Files.write(folder.resolve("faults.mat"), bytes);
        assertEquals(
                "faults.mat: 2 faults; correct the file.\n"
                        + "  row 3, column 2: the value is missing (NaN).\n"
                        + "  row 8, column 1: -0.0 is not positive.",
                Reading.refusal(file, Market.Format.AUTO, Market.Values.RELATIVES));
    }

    @Test
    void contradictingFormatIsRefused() throws Exception {
        assertEquals(
                "level73.mat: is a MATLAB file, but \"File format\" (format) says text; set it to"
                        + " auto.",
                Reading.refusal(fixture("level73.mat"), Market.Format.CSV, Market.Values.AUTO));
        Path text = Reading.write(folder, "a.mat", Reading.fixtureRows(5));
        assertTrue(
                Reading.refusal(text, Market.Format.MATLAB, Market.Values.AUTO)
                        .startsWith("a.mat: is text, but"));
    }
}
