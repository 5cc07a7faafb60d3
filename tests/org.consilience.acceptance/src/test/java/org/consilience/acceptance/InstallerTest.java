package org.consilience.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, unpacked into an empty root and started where no other Java can be found. */
class InstallerTest {

    private static final Path INSTALLERS = Product.CHECKOUT.resolve("product/target/installers");
    private static final long PATIENCE_SECONDS = 300;

    /** All that the installed script calls; java is not among it. */
    private static final List<String> TOOLS =
            List.of("bash", "env", "readlink", "dirname", "stty", "cut");

    @TempDir private static Path folder;
    private static Path root;

    @BeforeAll
    static void unpack() throws Exception {
        assertEquals(
                0, call(List.of(Product.CHECKOUT.resolve("releng/packaging/package").toString())));
        root = folder.resolve("root");
        assertEquals(0, call(List.of("dpkg-deb", "-x", only(".deb").toString(), root.toString())));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin").resolve(tool));
        }
        Files.createDirectories(folder.resolve("home"));
    }

    @Test
    void commandRunsWithItsOwnJava() throws Exception {
        Path out = folder.resolve("list.txt");
        Process process = installed(out, "list", "datasets").start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(out));
        assertTrue(Files.readString(out).contains("market"), Files.readString(out));
    }

    @Test
    void experimentRunsInWorkersOfTheInstalledJava() throws Exception {
        Path file =
                new Product(folder).experiment("1..2", 1000, List.of("eg=eg", "hold=market"), "");
        Path out = folder.resolve("run.txt");
        Process process = installed(out, "run", file.toString(), "--no-report").start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(out));
    }

    @Test
    void doubleClickOpensTheWindowWithTheExperimentAndWritesNothingIntoTheInstallation()
            throws Exception {
        Path workspace = folder.resolve("workspace");
        Path file = new Product(folder).experiment("1", 1000, List.of("eg=eg"), "");
        TreeSet<String> before = installation();
        Path out = folder.resolve("window.txt");
        ProcessBuilder builder = installed(out, "-data", workspace.toString(), file.toString());
        builder.command(onAScreen(builder.command()));
        Process process = builder.start();
        Path opened = workspace.resolve("Opened Files/.project");
        await("the experiment is open", () -> linked(opened, file), process, out);
        assertFalse(Files.exists(workspace.resolve(".metadata/.starting")), "It is usable.");
        ProcessHandle java =
                process.descendants()
                        .filter(p -> p.info().command().orElse("").contains("workbench"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(java.info().command().orElse("").startsWith(root.toString()));
        java.destroy();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        Path layout =
                workspace.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
        assertTrue(Files.exists(layout), "A signal ends it in order.");
        assertEquals(before, installation());
    }

    @Test
    void desktopKnowsTheProgramAndItsFiles() throws Exception {
        Path entry = root.resolve("usr/share/applications/consilience.desktop");
        String text = Files.readString(entry);
        assertTrue(text.contains("Exec=consilience %F"), text);
        assertTrue(text.contains("MimeType=application/x-consilience-experiment;"), text);
        if (Files.isExecutable(Path.of("/usr/bin/desktop-file-validate"))) {
            assertEquals(0, call(List.of("desktop-file-validate", entry.toString())));
        }
        Path mime = root.resolve("usr/share/mime");
        var glob =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(mime.resolve("packages/consilience.xml").toFile())
                        .getElementsByTagName("glob");
        assertEquals("*.experiment", glob.item(0).getAttributes().item(0).getNodeValue());
        if (Files.isExecutable(Path.of("/usr/bin/update-mime-database"))) {
            assertEquals(0, call(List.of("update-mime-database", mime.toString())));
            assertTrue(
                    Files.readString(mime.resolve("globs2"))
                            .contains("application/x-consilience-experiment:*.experiment"));
        }
        assertTrue(
                Files.exists(
                        root.resolve("usr/share/icons/hicolor/scalable/apps/consilience.svg")));
        assertTrue(Files.isExecutable(root.resolve("usr/bin/consilience").toRealPath()));
    }

    @Test
    void archiveHoldsTheSameProgram() throws Exception {
        Path tar = only(".tar.gz");
        Path place = Files.createDirectories(folder.resolve("tar"));
        assertEquals(0, call(List.of("tar", "-xzf", tar.toString(), "-C", place.toString())));
        assertTrue(Files.isExecutable(place.resolve("consilience/consilience")));
        assertTrue(Files.isExecutable(place.resolve("consilience/lib/runtime/bin/java")));
        assertEquals(0, call(List.of(place.resolve("consilience/consilience").toString(), "-V")));
    }

    private static ProcessBuilder installed(Path out, String... words) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "/usr/bin/env",
                                "-i",
                                "PATH=" + folder.resolve("tools"),
                                "HOME=" + folder.resolve("home"),
                                "CONSILIENCE_HOME=" + folder.resolve("runs")));
        command.add(root.resolve("usr/bin/consilience").toString());
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    /** The same command with a display: the emptied environment gets it back. */
    private static List<String> onAScreen(List<String> command) {
        List<String> inner = new ArrayList<>(command.subList(0, 2));
        inner.add("DISPLAY=$DISPLAY");
        inner.add("XAUTHORITY=$XAUTHORITY");
        List<String> rest = new ArrayList<>();
        for (String word : command.subList(2, command.size())) {
            rest.add("'" + word + "'");
        }
        return List.of(
                "xvfb-run",
                "-a",
                "-s",
                "-screen 0 1280x800x24",
                "bash",
                "-c",
                String.join(" ", inner) + " " + String.join(" ", rest));
    }

    private static boolean linked(Path project, Path file) throws IOException {
        return Files.exists(project)
                && Files.readString(project).contains(file.getFileName().toString());
    }

    /** Asked until it holds. */
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(String what, Condition condition, Process process, Path out)
            throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                throw new AssertionError("In vain: " + what + "\n" + Files.readString(out));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static TreeSet<String> installation() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("opt"))) {
            TreeSet<String> names = new TreeSet<>();
            files.forEach(f -> names.add(f.toString()));
            return names;
        }
    }

    private static Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(INSTALLERS)) {
            return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    private static int call(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), command.toString());
        return process.exitValue();
    }
}
