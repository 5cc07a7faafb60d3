package org.consilience.product.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvocationTest {

    @TempDir private Path folder;

    @Test
    void noWordsOpenTheWorkbenchWhereThereIsADisplay() {
        assertEquals(Invocation.Kind.WORKBENCH, kind(true));
        assertEquals(Invocation.Kind.COMMAND, kind(false));
    }

    @Test
    void experimentsAndFoldersAreOpened() {
        Invocation invocation =
                Invocation.of(new String[] {"a b.experiment", folder.toString()}, true);
        assertEquals(Invocation.Kind.WORKBENCH, invocation.kind());
        assertEquals(
                List.of(Path.of("a b.experiment").toAbsolutePath(), folder), invocation.files());
    }

    @Test
    void everyOtherWordIsACommand() {
        assertEquals(Invocation.Kind.COMMAND, kind(true, "run", "a.experiment"));
        assertEquals(Invocation.Kind.COMMAND, kind(true, "--help"));
        assertEquals(Invocation.Kind.COMMAND, kind(true, "\0"));
        assertEquals(Invocation.Kind.COMMAND, kind(false, "a.experiment"));
    }

    @Test
    void aDisplayIsNamedByTheEnvironmentOnLinuxAndAlwaysThereElsewhere() {
        assertFalse(Invocation.hasDisplay("Linux", Map.of("DISPLAY", "")));
        assertTrue(Invocation.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertTrue(Invocation.hasDisplay("Windows 11", Map.of()));
    }

    @Test
    void restartKeepsTheCommandLineAndChangesTheWorkspace() {
        List<String> arguments = List.of("-jar", "launcher.jar", "-data", "/old", "-nosplash");
        assertEquals(
                List.of("java", "-jar", "launcher.jar", "-data", "/old", "-nosplash"),
                Restart.command("java", arguments, null));
        Path next = Restart.workspace("java\n-jar\n-data\n/new place\n-vmargs\n-Xmx1g");
        assertEquals(Path.of("/new place"), next);
        assertEquals(
                List.of("java", "-jar", "launcher.jar", "-nosplash", "-data", "/new place"),
                Restart.command("java", arguments, next));
    }

    @Test
    void whatIsHandedOverIsTakenOnce() throws Exception {
        java.nio.file.Files.createDirectories(Handover.folder(folder));
        Path file = folder.resolve("x.experiment");
        Thread giver = new Thread(() -> Handover.give(folder, List.of(file)));
        giver.start();
        List<List<Path>> taken = Handover.take(folder);
        while (taken.isEmpty()) {
            taken = Handover.take(folder);
        }
        giver.join();
        assertEquals(List.of(List.of(file)), taken);
        assertEquals(List.of(), Handover.take(folder));
    }

    @Test
    void aboutTellsTheVersionsOfWhatIsInstalled() {
        AboutFields.set();
        assertTrue(System.getProperty("consilience.version").matches("\\d+\\.\\d+\\.\\d+"));
        String libraries = System.getProperty("consilience.libraries");
        assertTrue(libraries.matches(".*EMF \\d+\\..*SWTChart \\d+\\..*"), libraries);
    }

    private static Invocation.Kind kind(boolean display, String... words) {
        return Invocation.of(words, display).kind();
    }
}
