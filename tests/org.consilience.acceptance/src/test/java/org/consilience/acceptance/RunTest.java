package org.consilience.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        assertTrue(Files.exists(product.newestRun().resolve("report.html")));
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
        Path file =
                product.experiment(
                        "1..4", 30000, List.of("ons=ons", "rmr=rmr", "olmar=olmar-1"), "");
        Path out = home.resolve("out.txt");
        Path err = home.resolve("err.txt");
        Process run =
                product.start(out, err, "run", file.toString(), "--no-report", "--workers", "1");
        awaitFirstLog(run, 1);
        new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
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
    void noProcessIsLeftBehind() throws Exception {
        Path file = product.experiment("1..2", 1000, ARMS, "");
        product.call("run", file.toString(), "--no-report");
        assertEquals(
                List.of(),
                ProcessHandle.allProcesses()
                        .map(p -> p.info().commandLine().orElse(""))
                        .filter(c -> c.contains(home.toString()))
                        .toList());
    }

    private static TreeMap<String, String> digests(JsonNode document) {
        TreeMap<String, String> digests = new TreeMap<>();
        document.at("/trials")
                .forEach(t -> digests.put(t.at("/id").asText(), t.at("/digest").asText()));
        return digests;
    }

    /** Waits until the newest run has as many event logs. */
    private void awaitFirstLog(Process run, int logs) throws IOException {
        while (run.isAlive()) {
            if (Files.isDirectory(product.runs())) {
                try (Stream<Path> files = Files.walk(product.runs())) {
                    Path newest =
                            files.filter(p -> p.endsWith("run.json"))
                                    .max(Path::compareTo)
                                    .orElse(null);
                    if (newest != null && logs(newest.getParent()) >= logs) {
                        return;
                    }
                } catch (java.io.UncheckedIOException e) {
                    // A file vanished while the folder was walked: look again.
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static long logs(Path run) throws IOException {
        if (!Files.isDirectory(run.resolve("trials"))) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(run.resolve("trials"))) {
            return files.filter(p -> p.endsWith("events.log")).count();
        }
    }
}
