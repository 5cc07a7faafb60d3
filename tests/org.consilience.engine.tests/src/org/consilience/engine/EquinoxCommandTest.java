package org.consilience.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquinoxCommandTest {

    private static final String SHARED = "-Dosgi.sharedConfiguration.area=";

    @TempDir Path temp;

    private final Map<String, String> properties =
            new HashMap<>(Map.of("osgi.framework", "file:/opt/my app/osgi.jar"));

    @Test
    void anInstallThatSaysItsBundlesIsBuiltOn() throws Exception {
        Files.createFile(temp.resolve("config.ini"));
        properties.put("osgi.configuration.area", temp.toUri().toString());
        properties.put("osgi.sharedConfiguration.area", "file:/opt/app/configuration/");
        List<String> command = command();
        assertTrue(command.contains(SHARED + temp.toUri()), command::toString);
        assertEquals(
                List.of(
                        "-cp",
                        "/opt/my app/osgi.jar",
                        "org.eclipse.core.runtime.adaptor.EclipseStarter",
                        "-application",
                        "an.application",
                        "run"),
                command.subList(command.indexOf("-cp"), command.size()));
    }

    @Test
    void aUsersEmptyAreaIsSkippedForTheInstallsOwn() throws Exception {
        properties.put("osgi.configuration.area", temp.toUri().toString());
        properties.put("osgi.sharedConfiguration.area", "file:/opt/app/configuration/");
        List<String> command = command();
        assertTrue(command.contains(SHARED + "file:/opt/app/configuration/"), command::toString);
        assertFalse(command.contains(SHARED + temp.toUri()), command::toString);
    }

    @Test
    void aFrameworkThatDoesNotSayWhereItIsCannotBeStartedAgain() {
        properties.clear();
        assertThrows(IOException.class, this::command);
    }

    private List<String> command() throws IOException {
        return new EquinoxCommand(properties::get)
                .of(List.of("java"), temp.resolve("new"), "an.application", List.of("run"));
    }
}
