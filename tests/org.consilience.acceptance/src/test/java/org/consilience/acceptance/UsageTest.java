package org.consilience.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help, lists, and what wrong input gets. */
class UsageTest {

    @TempDir private Path home;
    private Product product;

    @BeforeEach
    void emptyHome() {
        product = new Product(home);
    }

    @Test
    void helpNamesEveryCommandAndTheExitStatuses() throws Exception {
        Product.Result help = product.call("--help");
        assertEquals(0, help.status(), help.toString());
        for (String word :
                List.of(
                        "run",
                        "resume",
                        "rerun",
                        "list",
                        "describe",
                        "validate",
                        "evidence",
                        "report",
                        "export",
                        "rebuild-store",
                        "delete",
                        "prune",
                        "completion",
                        "130")) {
            assertTrue(help.out().contains(word), word + " in " + help);
        }
    }

    @Test
    void unknownCommandIsNamedWithTheNearestOne() throws Exception {
        Product.Result result = product.call("rnu", "x.experiment");
        assertEquals(2, result.status(), result.toString());
        assertTrue(result.err().contains("run"), result.toString());
    }

    @Test
    void missingFileIsToldInOneSentence() throws Exception {
        Product.Result result = product.call("run", "nowhere.experiment");
        assertEquals(2, result.status(), result.toString());
        assertTrue(result.err().contains("nowhere.experiment"), result.toString());
        assertTrue(!result.err().contains("\tat "), result.toString());
    }

    @Test
    void everyProblemOfAnExperimentIsToldAtOnce() throws Exception {
        Path file =
                product.experiment(
                        "1..2",
                        1000,
                        List.of("a=eg", "b=egg", "c=ons"),
                        "  <axes target=\"a.nothing\" values=\"1\"/>\n");
        Product.Result result = product.call("validate", file.toString(), "--set", "c.delta=NaN");
        assertEquals(2, result.status(), result.toString());
        for (String part : List.of("egg", "eg", "nothing", "NaN")) {
            assertTrue(result.err().contains(part), part + " in " + result);
        }
    }

    @Test
    void unknownRunIsRefused() throws Exception {
        for (String command : List.of("resume", "rerun", "evidence", "report", "delete")) {
            Product.Result result = product.call(command, "19990101-000000-none");
            assertEquals(2, result.status(), command + ": " + result);
            assertTrue(result.err().contains("19990101-000000-none"), result.toString());
        }
    }

    @Test
    void folderThatIsNoRunIsRefused() throws Exception {
        Files.createDirectories(home.resolve("other"));
        Product.Result result = product.call("evidence", home.resolve("other").toString());
        assertEquals(2, result.status(), result.toString());
        assertTrue(result.err().contains("no run"), result.toString());
    }

    @Test
    void listsShowWhatIsInstalled() throws Exception {
        assertTrue(product.call("list", "methods").out().contains("olmar-1"));
        assertTrue(product.call("list", "datasets").out().contains("market"));
        assertTrue(product.call("list", "devices").out().contains("cpu"));
        Product.Result described = product.call("describe", "eg");
        assertEquals(0, described.status(), described.toString());
        assertTrue(described.out().contains("log-wealth"), described.toString());
    }

    @Test
    void completionScriptIsValidShell() throws Exception {
        Path script = Files.writeString(home.resolve("c.sh"), product.call("completion").out());
        assertEquals(0, new ProcessBuilder("bash", "-n", script.toString()).start().waitFor());
    }
}
