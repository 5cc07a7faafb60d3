package org.consilience.api.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTypeTest {

    enum Market {
        THREE_SIGNAL,
        IID
    }

    record Settings(
            @Setting(label = "Rounds", doc = "T", def = "100", min = 1) int rounds,
            @Setting(label = "Share", doc = "C", def = "0.1", min = 0, max = 1) double share,
            @Setting(label = "Step size", def = "0.1", above = 0, alias = "eta") double step,
            @Setting(label = "Market", def = "three-signal") Market market,
            @Setting(label = "Strategies", def = "ucrp; eg(0.05)", min = 1) List<String> strategies,
            @Setting(
                            label = "Name",
                            def = "x",
                            choices = {"x", "y"})
                    String name,
            @Setting(label = "Fast", def = "false") boolean fast) {

        Settings {
            Bounds.require(Settings.class, rounds, share, step, market, strategies, name, fast);
            if (rounds == 13) {
                throw new SettingsException("rounds", "Rounds must not be 13.");
            }
        }
    }

    private final SettingsType<Settings> type = SettingsType.of(Settings.class);

    @Test
    void absentSettingsTakeTheirDefaults() {
        assertEquals(
                new Settings(
                        100,
                        0.1,
                        0.1,
                        Market.THREE_SIGNAL,
                        List.of("ucrp", "eg(0.05)"),
                        "x",
                        false),
                type.defaults());
    }

    @Test
    void formattedRecordParsesToAnEqualOne() {
        Settings settings =
                new Settings(7, 0.1 + 0.2, 1e-300, Market.IID, List.of("a(1, 2)", "b"), "y", true);
        assertEquals(settings, type.parse(type.format(settings)));
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        var e =
                assertThrows(
                        SettingsException.class,
                        () ->
                                type.parse(
                                        Map.of(
                                                "rounds",
                                                "0",
                                                "share",
                                                "two",
                                                "market",
                                                "x",
                                                "strategies",
                                                "",
                                                "nmae",
                                                "x")));
        assertEquals(
                List.of("rounds", "share", "market", "strategies", "nmae"),
                e.problems().stream().map(SettingsException.Problem::setting).toList());
    }

    @Test
    void boundsHoldAtEachEdgeAndForNaN() {
        assertEquals(1, type.parse(Map.of("rounds", "1")).rounds());
        assertEquals(1.0, type.parse(Map.of("share", "1")).share());
        for (String bad : List.of("NaN", "-0.001", "1.001", "Infinity")) {
            assertThrows(SettingsException.class, () -> type.parse(Map.of("share", bad)), bad);
        }
        assertThrows(SettingsException.class, () -> type.parse(Map.of("step", "0")));
        assertThrows(SettingsException.class, () -> type.parse(Map.of("step", "NaN")));
        assertEquals(Double.MIN_VALUE, type.parse(Map.of("step", "4.9E-324")).step());
    }

    @Test
    void messageSaysSettingValueAndBound() {
        var e =
                assertThrows(
                        SettingsException.class,
                        () -> new Settings(1, 0, Double.NaN, Market.IID, List.of("a"), "x", true));
        assertEquals(
                "SettingsTypeTest: \"Step size\" (step) is NaN; it must be above 0.",
                e.getMessage());
    }

    @Test
    void constructorChecksBeyondBoundsKeepTheirSetting() {
        var e = assertThrows(SettingsException.class, () -> type.parse(Map.of("rounds", "13")));
        assertEquals("rounds", e.problems().get(0).setting());
    }

    @Test
    void listElementWithASeparatorIsRefused() {
        assertThrows(
                SettingsException.class,
                () -> new Settings(1, 0, 1, Market.IID, List.of("a; b"), "x", true));
    }

    @Test
    void aliasIsStillRead() {
        assertEquals(0.5, type.parse(Map.of("eta", "0.5")).step());
    }

    @Test
    void wholeNumberBeyondTheTypeIsRefused() {
        var e =
                assertThrows(
                        SettingsException.class, () -> type.parse(Map.of("rounds", "3000000000")));
        assertTrue(e.getMessage().contains("must be a whole number"), e.getMessage());
    }

    record Bare(int rounds) {}

    @Test
    void componentWithoutAnnotationIsNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> SettingsType.of(Bare.class));
        assertTrue(e.getMessage().contains("rounds"), e.getMessage());
    }
}
