package org.consilience.ui.views.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.engine.run.RunFolder;
import org.consilience.ui.views.internal.compare.Difference.Section;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDiffTest {

    @TempDir Path folder;

    private RunFolder run(String id, String jdk) throws Exception {
        Path run = Files.createDirectories(folder.resolve(id));
        Files.writeString(
                run.resolve(RunFolder.INFO),
                """
                {"id": "%s", "experimentId": "e", "title": "T", "created": 1,
                 "experimentHash": "h", "experimentFolder": "/", "commandLine": "",
                 "overrides": {"arm.gamma": "%s"}, "rerunOf": "", "workers": 1, "limits": {},
                 "autoSeeds": false,
                 "host": {"name": "n", "os": "o", "jdk": "%s", "cores": 2, "memory": 1},
                 "bundles": [{"name": "b", "version": "1"}], "build": ""}
                """
                        .formatted(id, id, jdk));
        return RunFolder.open(run);
    }

    @Test
    void differencesAreFoundAndWrittenLikeAPatch() throws Exception {
        List<Section> sections =
                RunDiff.of(run("1", "21"), run("2", "25"), new NullProgressMonitor());
        Section environment =
                sections.stream()
                        .filter(s -> s.title().equals("Environment"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(1, environment.differing());
        String text = DiffText.of("1", "2", sections, false);
        assertTrue(text.startsWith("--- 1\n+++ 2\n"), text);
        assertTrue(text.contains("- Java: 21\n+ Java: 25\n"), text);
        assertTrue(text.contains("- Override arm.gamma: 1\n+ Override arm.gamma: 2\n"), text);
        assertFalse(text.contains("Cores"), text);
        assertTrue(DiffText.of("1", "2", sections, true).contains("  Cores: 2\n"));
    }

    @Test
    void runIsLikeItself() throws Exception {
        RunFolder run = run("1", "21");
        for (Section section : RunDiff.of(run, run, new NullProgressMonitor())) {
            assertEquals(0, section.differing(), section.title());
        }
    }
}
