package org.consilience.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks the workspace's own files one after another; the window comes up each time. */
class SafeStartTest {

    private static final String RESOURCES = ".plugins/org.eclipse.core.resources/";
    private static final String SMALL_FILES =
            "{.plugins/org.eclipse.core.runtime/.settings/*.prefs,.plugins/*/dialog_settings.xml,.plugins/*/workingsets.xml,.plugins/org.eclipse.debug.core/.launches/*.launch,version.ini}";

    @TempDir private static Path folder;
    private static Path whole;
    private static Window window;

    @BeforeAll
    static void workspaceAsAnOrderlyEndLeavesIt() throws Exception {
        window = new Window(folder);
        window.fly("org.consilience.flights.Usable");
        Path metadata = window.workspace().resolve(".metadata");
        write(metadata, "version.ini", "#\norg.eclipse.core.runtime=2\n");
        write(
                metadata,
                ".plugins/org.eclipse.debug.core/.launches/Portfolio.launch",
                "<?xml version=\"1.0\"?>\n"
                        + "<launchConfiguration type=\"org.consilience.ui.launch.experiment\"/>\n");
        write(
                metadata,
                ".plugins/org.eclipse.ui.workbench/dialog_settings.xml",
                "<?xml version=\"1.0\"?>\n<section name=\"Workbench\"/>\n");
        whole = folder.resolve("whole");
        copy(window.workspace(), whole);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "layout    | empty",
                "layout    | truncated",
                "layout    | random",
                "table     | empty",
                "table     | truncated",
                "table     | random",
                "tree      | empty",
                "tree      | random",
                "snapshot  | random",
                "settings  | empty",
                "settings  | truncated",
                "settings  | random"
            })
    void windowComesUpAndTheProjectIsThere(String what, String how) throws Exception {
        copy(whole, window.workspace());
        Path metadata = window.workspace().resolve(".metadata");
        if (what.equals("snapshot")) {
            write(metadata, RESOURCES + "1.snap", "x".repeat(500));
        }
        List<Path> broken = files(metadata, pattern(what));
        assertFalse(broken.isEmpty(), what);
        for (Path file : broken) {
            Files.write(file, damage(how).apply(Files.readAllBytes(file)));
        }
        window.fly("org.consilience.flights.Usable");
        boolean silent =
                what.equals("snapshot") || what.equals("settings") && how.equals("truncated");
        if (what.equals("layout") || what.equals("settings") && !silent) {
            assertTrue(Files.isDirectory(metadata.resolve(".set-aside")), what);
        }
    }

    private static String pattern(String what) {
        return switch (what) {
            case "layout" -> ".plugins/org.eclipse.e4.workbench/workbench.xmi";
            case "table" -> RESOURCES + ".safetable/org.eclipse.core.resources";
            case "tree" -> RESOURCES + ".root/*.tree";
            case "snapshot" -> RESOURCES + "*.snap";
            default -> SMALL_FILES;
        };
    }

    private static UnaryOperator<byte[]> damage(String how) {
        return switch (how) {
            case "empty" -> bytes -> new byte[0];
            case "truncated" -> bytes -> Arrays.copyOf(bytes, bytes.length * 2 / 3);
            default ->
                    bytes -> {
                        byte[] noise = new byte[Math.max(64, bytes.length)];
                        new Random(1).nextBytes(noise);
                        return noise;
                    };
        };
    }

    private static List<Path> files(Path metadata, String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> all = Files.walk(metadata)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(metadata.relativize(file)))
                    .toList();
        }
    }

    private static void write(Path metadata, String name, String text) throws IOException {
        Path file = metadata.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Makes one folder the same as another. */
    static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        int status =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "rm -rf \"$2\" && cp -a \"$1\" \"$2\"",
                                "copy",
                                from.toString(),
                                to.toString())
                        .start()
                        .waitFor();
        assertTrue(status == 0, "copy to " + to);
    }
}
