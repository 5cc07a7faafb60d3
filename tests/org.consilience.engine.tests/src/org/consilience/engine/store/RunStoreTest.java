package org.consilience.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.internal.journal.Journal;
import org.consilience.engine.log.Pyramid;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class RunStoreTest {

    @TempDir Path folder;
    private Runs runs;
    private Path file;
    private final List<String> messages = new ArrayList<>();

    @BeforeEach
    void setUp() {
        runs = new Runs(folder);
        file = folder.resolve("index.sqlite");
    }

    private RunStore open() throws StoreException {
        return RunStore.open(file, messages::add);
    }

    private Connection raw() throws Exception {
        return JDBC.createConnection("jdbc:sqlite:" + file, new java.util.Properties());
    }

    private void sql(String text) throws Exception {
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    @Test
    void runIsFoundWithItsTrialsMeasuresAndCurves() throws Exception {
        try (RunStore store = open()) {
            assertEquals(4, store.index(runs.done("20260101-000000-a", 5, 2)));
            RunRow run = store.runs(RunFilter.ALL).get(0);
            assertEquals("20260101-000000-a", run.id());
            assertEquals(folder.resolve("20260101-000000-a"), run.folder());
            assertEquals(RunState.DONE, run.state());
            assertEquals(4, run.trials());
            assertEquals(4, run.done());
            List<TrialRow> trials = store.trials(run.id());
            TrialRow third = trials.get(2);
            assertEquals(3, third.number());
            assertEquals("0003-market-slow-s1", third.id());
            assertEquals("slow", third.arm());
            assertEquals("slow-method", third.method());
            assertEquals(Map.of("arms.cost", "0"), third.point());
            assertEquals(TrialState.DONE, third.state());
            assertEquals(1, third.seed());
            assertTrue(third.started() != null && third.ended() >= third.started());
            assertEquals(List.of("odd", "wealth"), store.measures(run.id()));
            Summary wealth = store.summaries(run.id(), "wealth").get(third.id());
            assertEquals(new Summary(50, 3, 3.49, 3, 3.49, 3.245, 162.25), wealth);
            assertTrue(Double.isNaN(store.summaries(run.id(), "odd").get(third.id()).last()));
            assertEquals("0.03", store.settings(run.id(), "arm.eta").get(third.id()));
            assertEquals("50", store.settings(run.id(), "dataset.days").get(third.id()));
            Map<String, Pyramid> curves =
                    store.curves(run.id(), "wealth", List.of(third.id(), "unknown"));
            assertEquals(Set.of(third.id()), curves.keySet());
            assertEquals(3.49, curves.get(third.id()).query(0, 49, 1).get(0).max());
        }
    }

    @Test
    void runsComeNewestFirstAndAreFiltered() throws Exception {
        try (RunStore store = open()) {
            store.index(runs.done("one", 1, 1));
            store.index(runs.done("three", 3, 1));
            store.index(RunFolder.open(runs.begin("two", 2)));
            assertEquals(
                    List.of("three", "two", "one"),
                    store.runs(RunFilter.ALL).stream().map(RunRow::id).toList());
            assertEquals(
                    List.of("three"),
                    store.runs(new RunFilter("", Set.of(RunState.DONE), 1)).stream()
                            .map(RunRow::id)
                            .toList());
            assertEquals(
                    List.of("two"),
                    store.runs(new RunFilter("FOLIO TW", Set.of(), 0)).stream()
                            .map(RunRow::id)
                            .toList());
            assertEquals(4, store.trials("").size());
        }
    }

    @Test
    void onlyTrialsThatChangedAreWrittenAgain() throws Exception {
        Path run = runs.begin("run", 1);
        List<PlannedTrial> plan = Runs.plan(2);
        try (RunStore store = open();
                Journal journal = new Journal(run.resolve(RunFolder.LOG))) {
            journal.begun(1);
            journal.planned(plan);
            for (PlannedTrial trial : plan.subList(0, 2)) {
                journal.started(trial, 1, 1);
                Runs.record(run, trial, 10);
                journal.ended(trial, TrialState.DONE, "");
            }
            assertEquals(4, store.index(RunFolder.open(run)));
            assertEquals(0, store.index(RunFolder.open(run)));
            journal.started(plan.get(2), 1, 1);
            Runs.record(run, plan.get(2), 10);
            journal.ended(plan.get(2), TrialState.FAILED, "diverged");
            assertEquals(1, store.index(RunFolder.open(run)));
            assertEquals("diverged", store.trials("run").get(2).reason());
            assertEquals(1, store.runs(RunFilter.ALL).get(0).failed());
            assertEquals(10, store.summaries("run", "wealth").get(plan.get(2).id()).n());
            Runs.record(run, plan.get(0), 30);
            assertEquals(1, store.index(RunFolder.open(run)));
            assertEquals(40, store.summaries("run", "wealth").get(plan.get(0).id()).n());
            assertEquals(4, store.trials("run").size());
        }
    }

    @Test
    void anotherRunOfTheSameIdReplacesTheOldOne() throws Exception {
        try (RunStore store = open()) {
            store.index(runs.done("run", 1, 3));
            RunFolder other = new Runs(folder.resolve("elsewhere")).done("run", 2, 1);
            assertEquals(2, store.index(other));
            assertEquals(2, store.trials("run").size());
            assertEquals(
                    folder.resolve("elsewhere/run"), store.runs(RunFilter.ALL).get(0).folder());
        }
    }

    @Test
    void damagedLogIsIndexedAsFarAsItGoes() throws Exception {
        RunFolder run = runs.done("run", 1, 1);
        Path log = run.eventsLog(run.plan().get(0));
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length / 2] ^= 1;
        Files.write(log, bytes);
        try (RunStore store = open()) {
            store.index(run);
            assertFalse(store.trials("run").get(0).damage().isEmpty());
            assertTrue(store.trials("run").get(1).damage().isEmpty());
            long n = store.summaries("run", "wealth").get(run.plan().get(0).id()).n();
            assertTrue(n > 0 && n < 50, n + " points");
        }
    }

    @Test
    void rebuiltStoreEqualsTheOneThatGrew() throws Exception {
        List<RunRow> grown;
        List<TrialRow> trials;
        try (RunStore store = open()) {
            store.index(runs.done("a", 1, 2));
            store.index(runs.done("b", 2, 1));
            grown = store.runs(RunFilter.ALL);
            trials = store.trials("");
        }
        for (String name : List.of("index.sqlite", "index.sqlite-wal", "index.sqlite-shm")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.createDirectories(folder.resolve("no-run"));
        Files.createDirectories(folder.resolve(".deleting-x"));
        Files.writeString(runs.begin("broken", 3).resolve(RunFolder.INFO), "{");
        new Runs(folder.resolve("copies")).done("a", 1, 1);
        Files.move(folder.resolve("copies/a"), folder.resolve("z-copy-of-a"));
        Files.delete(folder.resolve("copies"));
        List<String> seen = new ArrayList<>();
        try (RunStore store = open()) {
            RebuildReport report =
                    store.rebuild(
                            folder,
                            (done, total, run) -> seen.add(done + "/" + total + " " + run),
                            messages::add);
            assertEquals(grown, store.runs(RunFilter.ALL));
            assertEquals(trials, store.trials(""));
            assertEquals(2, report.runs());
            assertEquals(6, report.trials());
            assertEquals(3, report.problems().size(), report.problems().toString());
            assertEquals(List.of("0/5 a", "1/5 b"), seen.subList(0, 2));
            assertEquals(List.of(), messages);
            Files.move(folder.resolve("b"), folder.resolve(".gone"));
            assertEquals(1, store.rebuild(folder, (d, t, r) -> {}, messages::add).runs());
            assertEquals(1, store.runs(RunFilter.ALL).size());
        }
    }

    @Test
    void runForgottenWhileItIsWrittenStaysForgotten() throws Exception {
        RunFolder run = runs.done("run", 1, 1);
        try (RunStore store = open();
                RunStore other = open()) {
            store.index(run);
            RunSource slow =
                    new ForwardingSource(new FolderSource(run)) {
                        @Override
                        public Recorded recorded(PlannedTrial trial) throws java.io.IOException {
                            try {
                                other.forget("run");
                            } catch (StoreException e) {
                                throw new java.io.IOException(e);
                            }
                            return super.recorded(trial);
                        }
                    };
            store.forget("run");
            store.index(slow);
            assertEquals(List.of(), store.runs(RunFilter.ALL));
            assertEquals(List.of(), store.trials(""));
            assertEquals(2, store.index(run));
        }
    }

    @Test
    void rebuildMendsWrongRows() throws Exception {
        try (RunStore store = open()) {
            store.index(runs.done("a", 1, 1));
            sql("UPDATE trial SET arm = 'wrong'");
            store.rebuild(folder, (d, t, r) -> {}, messages::add);
            assertEquals("fast", store.trials("a").get(0).arm());
        }
    }

    @Test
    void fileThatIsNoDatabaseIsSetAsideAndMadeAnew() throws Exception {
        runs.done("a", 1, 1);
        Files.writeString(file, "This is a text, and a rather long one, but no database at all.");
        try (RunStore store = open()) {
            assertEquals(2, store.trials("a").size());
        }
        assertTrue(Files.readString(folder.resolve("index.sqlite.broken-1")).startsWith("This is"));
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).contains("index.sqlite.broken-1"), messages.get(0));
        Files.writeString(file, "Again a text, and a rather long one, but no database at all!");
        try (RunStore store = open()) {
            assertEquals(1, store.runs(RunFilter.ALL).size());
        }
        assertTrue(Files.exists(folder.resolve("index.sqlite.broken-2")));
    }

    @Test
    void damagedPagesAreFoundByARebuild() throws Exception {
        try (RunStore store = open()) {
            store.index(runs.done("a", 1, 10));
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);
        try (RunStore store = open()) {
            store.rebuild(folder, (d, t, r) -> {}, messages::add);
            assertEquals(20, store.trials("a").size());
        }
        assertTrue(Files.exists(folder.resolve("index.sqlite.broken-1")));
    }

    @Test
    void newerStoreIsRefusedAndLeftAsItIs() throws Exception {
        open().close();
        sql("PRAGMA user_version = 99");
        StoreException refused = assertThrows(StoreException.class, this::open);
        assertTrue(
                refused.getMessage().contains("is of version 99; this product reads up to 2"),
                refused.getMessage());
        assertFalse(Files.exists(folder.resolve("index.sqlite.broken-1")));
    }

    @Test
    void olderStoreIsBroughtToTheNewestVersionWithItsRows() throws Exception {
        List<String> first = List.of("CREATE TABLE a (x)", "INSERT INTO a VALUES (7)");
        List<String> second = List.of("ALTER TABLE a ADD COLUMN y DEFAULT 8");
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            Schema.migrate(connection, file, List.of(first));
            Schema.migrate(connection, file, List.of(first, second));
            Schema.migrate(connection, file, List.of(first, second));
            try (var row = statement.executeQuery("SELECT x + y FROM a")) {
                assertEquals(15, row.getInt(1));
            }
            List<String> wrong = List.of("CREATE TABLE b (x)", "NO SQL");
            assertThrows(
                    java.sql.SQLException.class,
                    () -> Schema.migrate(connection, file, List.of(first, second, wrong)));
            try (var row = statement.executeQuery("PRAGMA user_version")) {
                assertEquals(2, row.getInt(1), "a migration that fails leaves no trace");
            }
            try (var row = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
                assertEquals(1, row.getInt(1));
            }
        }
    }

    @Test
    void storeThatCannotBeWrittenSaysSo() throws Exception {
        Files.createDirectories(file);
        StoreException refused = assertThrows(StoreException.class, this::open);
        assertTrue(refused.getMessage().contains("cannot be written"), refused.getMessage());
    }
}
