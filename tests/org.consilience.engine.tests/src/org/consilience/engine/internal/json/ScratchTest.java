package org.consilience.engine.internal.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchTest {

    @Test
    void whatAKilledProcessLeftIsSweptAndWhatIsInUseIsNot() throws Exception {
        Path used = Scratch.make();
        Path left = Files.createTempDirectory(used.getParent(), "consilience-");
        Files.createFile(left.resolve("owner.lock"));
        Files.createFile(left.resolve("engine.sock"));
        Path foreign = Files.createTempDirectory(used.getParent(), "consilience-");

        Path next = Scratch.make();

        assertTrue(Files.exists(used));
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(foreign), "a folder without the lock file is not ours");
        Scratch.delete(used);
        Scratch.delete(next);
        assertFalse(Files.exists(used));
        Files.delete(foreign);
    }
}
