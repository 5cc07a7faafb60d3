package org.consilience.datasets.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.settings.SettingsException;
import org.consilience.api.settings.SettingsType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir Path folder = Path.of("");

    @Test
    void pathAloneReplacesTheGenerator() throws Exception {
        Reading.write(folder, "prices.csv", "date,IBM,GE\n2020-01-02,10,20\n2020-01-03,11,10\n");
        Market.Settings settings = Reading.settings(Map.of("path", "prices.csv"));
        assertEquals(Market.Source.FILE, settings.source());
        MarketHistory history = new Market().load(settings, new Reading.Folder(folder, 1));
        assertArrayEquals(new double[][] {{1.1, 0.5}}, history.relatives());
    }

    @Test
    void seedChangesNothingAboutAFile() throws Exception {
        Reading.write(folder, "x.csv", Reading.fixtureRows(40));
        Market.Settings settings = Reading.settings(Map.of("path", "x.csv", "source", "file"));
        assertArrayEquals(
                new Market().load(settings, new Reading.Folder(folder, 1)).relatives(),
                new Market().load(settings, new Reading.Folder(folder, 2)).relatives());
    }

    @Test
    void fileWithoutPathIsRefused() {
        SettingsException refusal =
                assertThrows(
                        SettingsException.class, () -> Reading.settings(Map.of("source", "file")));
        assertEquals(
                "Market: \"Source\" (source) is file, but \"File\" (path) is empty; give a path, or"
                        + " choose a generator.",
                refusal.getMessage());
    }

    @Test
    void boundsHoldAtTheirEdgesAndForNaN() {
        Reading.settings(Map.of("days", "500", "assets", "1"));
        Reading.settings(Map.of("days", "200000"));
        for (String[] bad :
                new String[][] {
                    {"days", "499"},
                    {"days", "200001"},
                    {"assets", "0"},
                    {"sigma", "0"},
                    {"sigma", "NaN"},
                    {"mu", "NaN"},
                    {"a3", "1.5"}
                }) {
            assertThrows(
                    SettingsException.class,
                    () -> Reading.settings(Map.of(bad[0], bad[1])),
                    bad[0] + " " + bad[1]);
        }
    }

    @Test
    void settingsSurviveWriteAndRead() {
        SettingsType<Market.Settings> type = SettingsType.of(Market.Settings.class);
        Market.Settings settings =
                Reading.settings(
                        Map.of("format", "crsp", "values", "relatives", "path", "a b.csv"));
        assertEquals(settings, type.parse(type.format(settings)));
        assertEquals("three-signal", type.format(type.defaults()).get("source"));
    }
}
