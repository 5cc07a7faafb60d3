package org.consilience.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilience.engine.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLocatorTest {

    @TempDir private Path home;
    private Workspace workspace;

    @BeforeEach
    void threeRunsAndAStranger() throws IOException {
        workspace = new Workspace(home);
        for (String id :
                new String[] {"20260101-000000-a", "20260102-000000-b", "20260102-000000-b-2"}) {
            Files.createDirectories(workspace.runs().resolve(id));
            Files.writeString(workspace.runs().resolve(id).resolve("run.json"), "{}");
        }
        Files.createDirectories(workspace.runs().resolve("20270101-000000-stranger"));
    }

    @Test
    void lastIsTheNewestRunAndNoOtherFolder() {
        assertEquals("20260102-000000-b-2", found("last"));
    }

    @Test
    void beginningOfAnIdIsEnoughWhereItIsTheOnlyOne() {
        assertEquals("20260101-000000-a", found("20260101"));
    }

    @Test
    void wholeIdWinsOverALongerOne() {
        assertEquals("20260102-000000-b", found("20260102-000000-b"));
    }

    @Test
    void beginningOfSeveralIdsIsRefusedNamingThem() {
        var e = assertThrows(CommandException.class, () -> found("20260102"));
        assertTrue(e.getMessage().contains("20260102-000000-b-2"), e.getMessage());
    }

    @Test
    void unknownRunIsRefused() {
        assertThrows(CommandException.class, () -> found("2025"));
    }

    @Test
    void pathIsTakenAsItIs() {
        assertEquals(Path.of("some/where"), RunLocator.find(workspace, "some/where"));
    }

    private String found(String name) {
        return RunLocator.find(workspace, name).getFileName().toString();
    }
}
