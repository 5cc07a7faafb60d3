package org.consilience.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs from the command to the evidence. */
class RunTest {

    private static final List<String> ARMS = List.of("eg=eg", "hold=market", "olmar=olmar-1");
    private static final String TRUE_CLAIM =
            """
              <claims id="T" statement="Holding loses nothing it has" over="EVERY" comparison="GREATER" margin="-1000">
                <left arm="hold" measure="log-wealth"/>
              </claims>
            """;
    private static final String FALSE_CLAIM =
            """
              <claims id="F" statement="Holding gains e to the thousand" over="EVERY" comparison="GREATER" margin="1000">
                <left arm="hold" measure="log-wealth"/>
              </claims>
            """;

    @TempDir private Path home;
    private Product product;

    @BeforeEach
    void emptyHome() {
        product = new Product(home);
    }

    @Test
    void jsonDocumentHasRunTrialsAndClaims() throws Exception {
        Path file = product.experiment("1..2", 1000, ARMS, TRUE_CLAIM);
        Product.Result result = product.call("run", file.toString(), "--json");
        assertEquals(0, result.status(), result.toString());
        JsonNode document = result.json();
        assertEquals("done", document.at("/status").asText());
        assertEquals(6, document.at("/trials").size());
        JsonNode trial = document.at("/trials/0");
        for (String field :
                List.of("id", "arm", "dataset", "point", "seed", "status", "measures")) {
            assertTrue(trial.has(field), field + " in " + trial);
        }
        assertTrue(trial.at("/measures/log-wealth/last").isNumber(), trial.toString());
        assertEquals("holds", document.at("/claims/0/verdict").asText());
        assertTrue(Files.size(product.newestRun().resolve("report.html")) > 10_000);
    }

    @Test
    void strictFailsWhenAClaimDoes() throws Exception {
        Path file = product.experiment("1..2", 1000, ARMS, FALSE_CLAIM);
        assertEquals(0, product.call("run", file.toString(), "--no-report").status());
        assertEquals(1, product.call("run", file.toString(), "--no-report", "--strict").status());
        assertEquals(1, product.call("evidence", "last", "--strict").status());
    }

    @Test
    void oneAndTwoWorkersRecordTheSame() throws Exception {
        Path file = product.experiment("1..3", 2000, ARMS, "");
        JsonNode one =
                product.call("run", file.toString(), "--json", "--no-report", "--workers", "1")
                        .json();
        JsonNode two =
                product.call("run", file.toString(), "--json", "--no-report", "--workers", "2")
                        .json();
        assertEquals(digests(one), digests(two));
        assertFalse(digests(one).containsValue(""), one.toString());
    }

    @Test
    void shippedExampleRunsOnTheUsersOwnPrices() throws Exception {
        StringBuilder csv = new StringBuilder("date,ALPHA,BETA,GAMMA\n");
        double[] price = {100, 20, 55};
        SplittableRandom random = new SplittableRandom(1);
        for (int t = 0; t < 900; t++) {
            csv.append(java.time.LocalDate.of(2020, 1, 1).plusDays(t));
            for (int i = 0; i < 3; i++) {
                price[i] *= Math.exp(0.02 * (random.nextDouble() - 0.5));
                csv.append(',').append(price[i]);
            }
            csv.append('\n');
        }
        Files.writeString(home.resolve("prices.csv"), csv);
        Product.Result result =
                product.call(
                        "run",
                        Product.EXAMPLE.toString(),
                        "--set",
                        "dataset.path=prices.csv",
                        "--seeds",
                        "1..2");
        assertEquals(0, result.status(), result.toString());
        assertTrue(result.out().contains("C1"), result.toString());
        assertTrue(result.err().contains("only market is kept"), result.toString());
        assertFalse(result.out().contains("no-signal"), result.toString());
        assertTrue(Files.exists(product.newestRun().resolve("report.html")));
    }

    @Test
    void missingFileIsToldBeforeAnythingRuns() throws Exception {
        Path file = product.experiment("1..2", 1000, ARMS, "");
        Product.Result result =
                product.call("run", file.toString(), "--set", "dataset.path=nowhere.csv");
        assertEquals(2, result.status(), result.toString());
        assertTrue(result.err().contains("nowhere.csv"), result.toString());
        assertFalse(Files.exists(product.runs()), result.toString());
    }

    @Test
    void seedsAreAddedUntilTheClaimIsDecided() throws Exception {
        // Two standard deviations apart: two seeds cannot tell, some more can.
        String claim =
                """
                  <claims id="A" statement="Reversal gains" over="MEAN" comparison="GREATER" margin="0">
                    <left arm="reversal" measure="log-wealth"/>
                  </claims>
                """;
        Path file = product.experiment("1..2", 5000, List.of("reversal=reversal"), claim);
        Product.Result few = product.call("run", file.toString(), "--json", "--no-report");
        assertEquals("undecided", few.json().at("/claims/0/verdict").asText(), few.toString());
        Product.Result result =
                product.call("run", file.toString(), "--json", "--no-report", "--seeds", "auto");
        assertEquals("holds", result.json().at("/claims/0/verdict").asText(), result.toString());
        assertTrue(result.json().at("/trials").size() > 2, result.toString());
    }

    @Test
    void trialBeyondItsTimeEndsAndCanBeResumedWithMore() throws Exception {
        Path file = product.experiment("1", 200_000, List.of("mv=mv", "rmr=rmr"), "");
        Product.Result result =
                product.call("run", file.toString(), "--no-report", "--trial-seconds", "0.2");
        assertEquals(3, result.status(), result.toString());
        assertTrue(result.err().contains("budget"), result.toString());
        Product.Result resumed =
                product.call("resume", "last", "--no-report", "--trial-seconds", "200");
        assertEquals(0, resumed.status(), resumed.toString());
    }

    @Test
    void fullDiskFailsInOneSentenceAndTheRunGoesOnWithRoom() throws Exception {
        Path small = Files.createDirectories(home.resolve("small"));
        Assumptions.assumeTrue(
                call("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString()) == 0,
                "needs the right to mount a small file system");
        try {
            Path file = product.experiment("1..4", 20_000, ARMS, "");
            Product tiny = new Product(home, small);
            Product.Result full =
                    tiny.call("run", file.toString(), "--no-report", "--set", "arms.recordEvery=1");
            assertNotEquals(0, full.status(), full.toString());
            assertFalse(full.err().contains("\tat "), full.toString());
            assertTrue(full.err().toLowerCase(Locale.ROOT).contains("space"), full.toString());
            assertEquals(0, call("mount", "-o", "remount,size=64m", small.toString()), "more room");
            Product.Result resumed = tiny.call("resume", "last", "--no-report");
            assertEquals(0, resumed.status(), full + "\n" + resumed);
        } finally {
            call("umount", "-l", small.toString());
        }
    }

    private static int call(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            return -1; // no such program here
        }
    }

    @Test
    void badPricesFailTheTrialsAndSayRowAndColumn() throws Exception {
        Files.writeString(home.resolve("bad.csv"), "A,B\n1,2\n1.1,0\n1.2,2.2\n1.3,2.1\n");
        Path file = product.experiment("1", 1000, List.of("eg=eg"), "");
        Product.Result result =
                product.call("run", file.toString(), "--set", "dataset.path=bad.csv");
        assertEquals(3, result.status(), result.toString());
        assertTrue(result.err().contains("bad.csv"), result.toString());
        assertTrue(result.err().contains("B"), result.toString());
    }

    @Test
    void killedRunResumesToTheSameResult() throws Exception {
        Path file = product.experiment("1..3", 30000, ARMS, "");
        var expected =
                digests(product.call("run", file.toString(), "--json", "--no-report").json());
        Path out = home.resolve("out.txt");
        Process run =
                product.start(out, out, "run", file.toString(), "--no-report", "--workers", "1");
        awaitFirstLog(run, 2);
        run.destroyForcibly().waitFor();
        Product.Result resumed = product.call("resume", "last", "--json", "--no-report");
        assertEquals(0, resumed.status(), resumed.toString());
        assertEquals(expected, digests(resumed.json()));
    }

    @Test
    void interruptSavesAndSaysHowToGoOn() throws Exception {
        Path file = product.experiment("1..20", 30000, List.of("ons=ons", "rmr=rmr", "mv=mv"), "");
        Path out = home.resolve("out.txt");
        Path err = home.resolve("err.txt");
        Process run =
                product.start(out, err, "run", file.toString(), "--no-report", "--workers", "1");
        awaitFirstLog(run, 1);
        // Not INT, which whatever runs this test in the background has made it ignore.
        new ProcessBuilder("kill", "-TERM", Long.toString(run.pid())).start().waitFor();
        assertEquals(130, run.waitFor(), Files.readString(err));
        assertTrue(Files.readString(err).contains("consilience resume"), Files.readString(err));
        Product.Result resumed = product.call("resume", "last", "--no-report");
        assertEquals(0, resumed.status(), resumed.toString());
    }

    @Test
    void rerunMatches() throws Exception {
        Path file = product.experiment("1..2", 1000, ARMS, "");
        product.call("run", file.toString(), "--no-report");
        Product.Result result = product.call("rerun", "last");
        assertEquals(0, result.status(), result.toString());
        assertTrue(result.out().startsWith("match"), result.toString());
    }

    @Test
    void exportsReportAndStoreComeFromTheFolderAlone() throws Exception {
        Path file = product.experiment("1..2", 1000, ARMS, TRUE_CLAIM);
        product.call("run", file.toString(), "--no-report");
        Files.deleteIfExists(product.runs().resolve("index.sqlite"));
        for (String format : List.of("csv", "parquet", "mlflow")) {
            Path target = home.resolve(format);
            Product.Result result =
                    product.call("export", "last", "--to", format, "-o", target.toString());
            assertEquals(0, result.status(), result.toString());
            try (Stream<Path> files = Files.walk(target)) {
                assertTrue(files.anyMatch(Files::isRegularFile), result.toString());
            }
        }
        Path page = home.resolve("page.html");
        assertEquals(0, product.call("report", "last", "-o", page.toString()).status());
        assertTrue(Files.readString(page).contains("Holding loses nothing it has"));
        Product.Result rebuilt = product.call("rebuild-store");
        assertEquals(0, rebuilt.status(), rebuilt.toString());
        Product.Result listed = product.call("list", "runs");
        assertTrue(listed.out().contains("small"), listed.toString());
        String id = product.newestRun().getFileName().toString();
        assertEquals(0, product.call("delete", id, "--yes").status());
        assertFalse(Files.exists(product.runs().resolve(id)));
        assertFalse(product.call("list", "runs").out().contains(id));
    }

    @Test
    void twoRunsAtOnceShareOneHome() throws Exception {
        Path file = product.experiment("1..2", 1000, ARMS, "");
        Path first = home.resolve("first.txt");
        Path second = home.resolve("second.txt");
        Process one = product.start(first, first, "run", file.toString(), "--no-report");
        Process two = product.start(second, second, "run", file.toString(), "--no-report");
        assertEquals(0, one.waitFor(), Files.readString(first));
        assertEquals(0, two.waitFor(), Files.readString(second));
        assertEquals(
                2,
                product.call("list", "runs", "--json").json().size(),
                Files.readString(first) + Files.readString(second));
    }

    @Test
    void noProcessAndNoTemporaryFolderIsLeftBehind() throws Exception {
        Path file = product.experiment("1..2", 1000, ARMS, "");
        product.call("run", file.toString(), "--no-report");
        assertEquals(List.of(), workers());
        try (Stream<Path> left = Files.list(product.temporary())) {
            assertEquals(
                    List.of(),
                    left.filter(p -> p.getFileName().toString().startsWith("consilience"))
                            .toList());
        }
    }

    @Test
    void workersEndWhenTheirRunIsKilled() throws Exception {
        Path file = product.experiment("1..4", 30000, List.of("ons=ons", "rmr=rmr"), "");
        Path out = home.resolve("out.txt");
        Process run = product.start(out, out, "run", file.toString(), "--no-report");
        awaitFirstLog(run, 1);
        List<ProcessHandle> workers = workers();
        assertFalse(workers.isEmpty(), Files.readString(out));
        run.destroyForcibly().waitFor();
        for (ProcessHandle worker : workers) {
            worker.onExit().get(60, TimeUnit.SECONDS);
        }
        assertEquals(List.of(), workers());
    }

    /** The worker processes of this product: their socket lies in its temporary folder. */
    private List<ProcessHandle> workers() {
        return ProcessHandle.allProcesses()
                .filter(
                        p ->
                                p.info()
                                        .commandLine()
                                        .orElse("")
                                        .contains(product.temporary().toString()))
                .toList();
    }

    private static TreeMap<String, String> digests(JsonNode document) {
        TreeMap<String, String> digests = new TreeMap<>();
        document.at("/trials")
                .forEach(t -> digests.put(t.at("/id").asText(), t.at("/digest").asText()));
        return digests;
    }

    /** Waits until the newest run has as many event logs. */
    private void awaitFirstLog(Process run, int logs) throws Exception {
        while (!run.waitFor(20, TimeUnit.MILLISECONDS)) {
            Optional<Path> newest = product.newest();
            if (newest.isPresent() && logs(newest.get()) >= logs) {
                return;
            }
        }
    }

    private static long logs(Path run) throws IOException {
        Path trials = run.resolve("trials");
        if (!Files.isDirectory(trials)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(trials)) {
            return folders.filter(p -> Files.exists(p.resolve("events.log"))).count();
        }
    }
}
