package org.consilience.engine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.consilience.engine.internal.journal.Journal;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.TrialState;
import org.consilience.model.experiment.Reduction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class StoreGridTest {

    @TempDir Path folder;
    private Runs runs;
    private Path file;

    @BeforeEach
    void setUp() {
        runs = new Runs(folder);
        file = folder.resolve("index.sqlite");
    }

    private RunStore open() throws StoreException {
        return RunStore.open(file, message -> {});
    }

    @Test
    void settingOfRunIsItsOnlyValueOrSaysThatItVaries() throws Exception {
        try (RunStore store = open()) {
            store.index(runs.done("old", 1, 2));
            store.index(runs.done("new", 2, 1));
            StoreGrid grid = store.grid();
            Listing<RunRow> listing = grid.runs();
            assertEquals(List.of("new", "old"), listing.rows().stream().map(RunRow::id).toList());
            assertArrayEquals(new String[] {"50", "50"}, grid.runSetting(listing, "dataset.days"));
            assertArrayEquals(
                    new String[] {"varies (2)", "varies (4)"}, grid.runSetting(listing, "arm.eta"));
            assertArrayEquals(new String[2], grid.runSetting(listing, "arm.unknown"));
        }
    }

    @Test
    void measureOfRunIsTheMeanOverItsTrials() throws Exception {
        try (RunStore store = open()) {
            store.index(runs.done("run", 1, 2));
            StoreGrid grid = store.grid();
            Listing<RunRow> listing = grid.runs();
            // trial n: n, n + 0.01 ... n + 0.49
            assertEquals(2.99, number(grid, listing, Reduction.LAST), 1e-12);
            assertEquals(2.745, number(grid, listing, Reduction.MEAN), 1e-12);
            assertEquals(1, number(grid, listing, Reduction.MIN));
            assertEquals(4.49, number(grid, listing, Reduction.MAX), 1e-12);
            Numbers odd = grid.runMeasure(listing, "odd", Reduction.LAST);
            assertTrue(odd.present().get(0) && Double.isNaN(odd.values()[0]));
            assertFalse(grid.runMeasure(listing, "unknown", Reduction.LAST).present().get(0));
        }
    }

    private static double number(StoreGrid grid, Listing<RunRow> listing, Reduction reduction)
            throws StoreException {
        Numbers numbers = grid.runMeasure(listing, "wealth", reduction);
        assertTrue(numbers.present().get(0));
        return numbers.values()[0];
    }

    @Test
    void trialsAndTheirColumnsAreInTheSameOrder() throws Exception {
        try (RunStore store = open()) {
            store.index(runs.done("a", 1, 2));
            store.index(runs.done("b", 3, 1));
            store.index(runs.done("c", 2, 1));
            StoreGrid grid = store.grid();
            for (List<String> which : List.of(List.<String>of(), List.of("b"), List.of("a", "b"))) {
                Listing<TrialRow> listing = grid.trials(which);
                String[] eta = grid.trialSetting(listing, "arm.eta");
                Numbers wealth = grid.trialMeasure(listing, "wealth", Reduction.MIN);
                for (int i = 0; i < listing.rows().size(); i++) {
                    int number = listing.rows().get(i).number();
                    assertEquals("0.0" + number, eta[i]);
                    assertEquals(number, wealth.values()[i]);
                }
            }
            assertEquals(
                    List.of("b", "b", "c", "c", "a", "a", "a", "a"),
                    grid.trials(List.of()).rows().stream().map(TrialRow::run).toList());
            assertEquals(6, grid.trials(List.of("a", "b", "gone")).rows().size());
        }
    }

    @Test
    void columnsAreThoseOfTheRunsAskedFor() throws Exception {
        try (RunStore store = open()) {
            store.index(runs.done("a", 1, 1));
            StoreGrid grid = store.grid();
            var ids =
                    new StoreGrid.ColumnIds(
                            List.of("arm.eta", "dataset.days"), List.of("odd", "wealth"));
            assertEquals(ids, grid.columns(List.of()));
            assertEquals(ids, grid.columns(List.of("a")));
            assertEquals(List.of(), grid.columns(List.of("gone")).settings());
            store.forget("a");
            assertEquals(new StoreGrid.ColumnIds(List.of(), List.of()), grid.columns(List.of()));
        }
    }

    @Test
    void onlyTrialsThatAreDoneCount() throws Exception {
        Path run = runs.begin("run", 1);
        List<PlannedTrial> plan = Runs.plan(1);
        try (Journal journal = new Journal(run.resolve(RunFolder.LOG))) {
            journal.begun(1);
            journal.planned(plan);
            for (PlannedTrial trial : plan) {
                journal.started(trial, 1, 1);
                Runs.record(run, trial, 3);
            }
            journal.ended(plan.get(0), TrialState.DONE, "");
            journal.ended(plan.get(1), TrialState.FAILED, "no");
        }
        try (RunStore store = open()) {
            store.index(RunFolder.open(run));
            Listing<RunRow> listing = store.grid().runs();
            assertEquals(1, number(store.grid(), listing, Reduction.MIN));
            assertEquals(1.02, number(store.grid(), listing, Reduction.MAX));
            StoreGrid.Spans spans = store.grid().spans(listing);
            assertEquals("cpu", spans.device()[0]);
            assertTrue(spans.ended().values()[0] >= spans.started().values()[0]);
        }
    }

    @Test
    void totalsThatACrashLeftOutAreMadeUpForLater() throws Exception {
        RunFolder run = runs.done("run", 1, 1);
        try (RunStore store = open()) {
            store.index(run);
        }
        try (Connection raw = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
                Statement statement = raw.createStatement()) {
            statement.execute("DELETE FROM run_measure");
            statement.execute("UPDATE run SET totals = 0");
        }
        try (RunStore store = open()) {
            assertEquals(0, store.index(run));
            assertEquals(1, number(store.grid(), store.grid().runs(), Reduction.MIN));
        }
    }

    @Test
    void storeOfTheFirstVersionGetsItsTotals() throws Exception {
        RunFolder run = runs.done("run", 1, 2);
        try (RunStore store = open()) {
            store.index(run);
        }
        try (Connection raw = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
                Statement statement = raw.createStatement()) {
            statement.execute("DROP TABLE run_setting");
            statement.execute("DROP TABLE run_measure");
            statement.execute("DROP TABLE setting");
            statement.execute("DROP INDEX trial_place");
            for (String column : List.of("totals", "started", "ended", "device")) {
                statement.execute("ALTER TABLE run DROP COLUMN " + column);
            }
            statement.execute("PRAGMA user_version = 1");
        }
        try (RunStore store = open()) {
            Listing<RunRow> listing = store.grid().runs();
            assertEquals(2.99, number(store.grid(), listing, Reduction.LAST), 1e-12);
            assertArrayEquals(
                    new String[] {"varies (4)"}, store.grid().runSetting(listing, "arm.eta"));
            assertEquals("cpu", store.grid().spans(listing).device()[0]);
            assertEquals(
                    Set.of("arm.eta", "dataset.days"),
                    Set.copyOf(store.grid().columns(List.of()).settings()));
            assertEquals(0, store.index(run));
        }
    }
}
