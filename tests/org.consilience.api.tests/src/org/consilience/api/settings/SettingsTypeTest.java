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

    record Cost(
            @Setting(label = "Cost", def = "0.01", min = 0, max = 1) double cost,
            @Setting(label = "Days", def = "5", min = 1, alias = "period") int days) {

        Cost {
            Bounds.require(Cost.class, cost, days);
            if (cost == 1 && days > 1) {
                throw new SettingsException("cost", "A cost of 1 is for one day.");
            }
        }
    }

    record Inner(Cost trading, @Setting(label = "Market", def = "iid") Market market) {

        Inner {
            Bounds.require(Inner.class, trading, market);
        }
    }

    record Outer(
            @Setting(label = "Rounds", def = "3", min = 1) int rounds,
            Inner inner,
            @Setting(label = "Name", def = "") String name) {

        Outer {
            Bounds.require(Outer.class, rounds, inner, name);
            if (rounds == 13) {
                throw new SettingsException("rounds", "Rounds must not be 13.");
            }
        }
    }

    private final SettingsType<Outer> outer = SettingsType.of(Outer.class);

    @Test
    void settingsOfRecordsWithinStandAmongTheOthersInOrder() {
        assertEquals(
                List.of("rounds", "cost", "days", "market", "name"),
                outer.specs().stream().map(SettingSpec::name).toList());
        SettingSpec days = outer.specs().get(2);
        assertEquals(SettingsType.of(Cost.class).specs().get(1), days);
    }

    @Test
    void recordsWithinTakeTheirDefaults() {
        assertEquals(new Outer(3, new Inner(new Cost(0.01, 5), Market.IID), ""), outer.defaults());
    }

    @Test
    void recordWithRecordsWithinParsesToAnEqualOne() {
        Outer settings = new Outer(7, new Inner(new Cost(0.5, 2), Market.THREE_SIGNAL), "x; y");
        Map<String, String> text = outer.format(settings);
        assertEquals(
                List.of("rounds=7", "cost=0.5", "days=2", "market=three-signal", "name=x; y"),
                text.entrySet().stream().map(Object::toString).toList());
        assertEquals(settings, outer.parse(text));
    }

    @Test
    void aliasWithinARecordWithinIsStillRead() {
        assertEquals(8, outer.parse(Map.of("period", "8")).inner().trading().days());
    }

    @Test
    void problemsOfAllLevelsAreReportedAtOnceAndOnce() {
        var e =
                assertThrows(
                        SettingsException.class,
                        () ->
                                outer.parse(
                                        Map.of(
                                                "rounds", "0", "cost", "NaN", "days", "x", "market",
                                                "y", "nmae", "x")));
        assertEquals(
                List.of("rounds", "cost", "days", "market", "nmae"),
                e.problems().stream().map(SettingsException.Problem::setting).toList());
        assertEquals(
                "SettingsTypeTest: \"Cost\" (cost) is NaN; it must be at least 0 and at most 1.",
                e.problems().get(1).message());
        assertTrue(
                e.problems().get(4).message().endsWith("it has: rounds, cost, days, market, name."),
                e.getMessage());
    }

    record Twice(
            Cost first, @Setting(label = "Rounds", def = "3", min = 1) int rounds, Strict second) {

        Twice {
            Bounds.require(Twice.class, first, rounds, second);
        }
    }

    record Strict(@Setting(label = "Seed", def = "1") long seed) {

        Strict {
            if (seed == 0) {
                throw new SettingsException("seed", "Seed must not be 0.");
            }
        }
    }

    @Test
    void refusalsOfConstructorsWithinAreCollectedWithTheOtherProblems() {
        var e =
                assertThrows(
                        SettingsException.class,
                        () ->
                                SettingsType.of(Twice.class)
                                        .parse(
                                                Map.of(
                                                        "cost", "1", "days", "2", "rounds", "0",
                                                        "seed", "0")));
        assertEquals(
                List.of("cost", "rounds", "seed"),
                e.problems().stream().map(SettingsException.Problem::setting).toList());
    }

    @Test
    void missingRecordWithinIsAProblemOfItsComponent() {
        var e = assertThrows(SettingsException.class, () -> new Outer(0, null, "x"));
        assertEquals(
                List.of("rounds", "inner"),
                e.problems().stream().map(SettingsException.Problem::setting).toList());
    }

    record SameName(Cost cost, @Setting(label = "Days", def = "1") int days) {}

    record SameAlias(Cost cost, @Setting(label = "Length", def = "1", alias = "period") int n) {}

    @Test
    void clashOfNamesOrAliasesIsNamed() {
        var name =
                assertThrows(IllegalArgumentException.class, () -> SettingsType.of(SameName.class));
        assertTrue(name.getMessage().contains("\"days\""), name.getMessage());
        var alias =
                assertThrows(
                        IllegalArgumentException.class, () -> SettingsType.of(SameAlias.class));
        assertTrue(alias.getMessage().contains("\"period\""), alias.getMessage());
    }

    record Endless(Endless within) {}

    @Test
    void recordThatHoldsItselfIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> SettingsType.of(Endless.class));
        assertTrue(e.getMessage().contains("holds itself"), e.getMessage());
    }
}
