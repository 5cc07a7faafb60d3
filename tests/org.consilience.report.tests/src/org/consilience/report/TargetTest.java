package org.consilience.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consilience.report.internal.export.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {

    @TempDir Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void failedFileLeavesTheOldOne() throws Exception {
        Path file = folder.resolve("report.html");
        Files.writeString(file, "old");
        ReportException failure =
                assertThrows(
                        ReportException.class,
                        () ->
                                Target.file(
                                        file,
                                        true,
                                        part -> {
                                            Files.writeString(part, "half");
                                            throw new FileSystemException(
                                                    part.toString(),
                                                    null,
                                                    "No space left on device");
                                        }));
        assertTrue(failure.getMessage().contains("free some space"), failure.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("report.html"), names());
    }

    @Test
    void failedFolderLeavesTheOldOne() throws Exception {
        Path target = Files.createDirectories(folder.resolve("out"));
        Files.writeString(target.resolve("mine.txt"), "mine");
        assertThrows(
                ReportException.class,
                () ->
                        Target.folder(
                                target,
                                true,
                                part -> {
                                    Files.writeString(part.resolve("a.csv"), "half");
                                    throw new IOException("broken pipe");
                                }));
        assertEquals("mine", Files.readString(target.resolve("mine.txt")));
        assertEquals(List.of("out"), names());
    }

    @Test
    void folderThatIsNotEmptyIsRefused() throws Exception {
        Path target = Files.createDirectories(folder.resolve("out"));
        Target.folder(target, false, part -> Files.writeString(part.resolve("a"), "1"));
        ReportException refused =
                assertThrows(ReportException.class, () -> Target.folder(target, false, part -> {}));
        assertTrue(refused.getMessage().contains("is not empty"));
        List<Path> files =
                Target.folder(target, true, part -> Files.writeString(part.resolve("b"), "2"));
        assertEquals(List.of(target.resolve("b")), files);
        assertEquals(List.of("out"), names());
    }

    @Test
    void missingFoldersAreMade() throws Exception {
        Path file = folder.resolve("a/b/report.html");
        Target.file(file, false, part -> Files.writeString(part, "x"));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void kindsAreNotMixedUp() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(ReportException.class, () -> Target.folder(file, true, part -> {}));
        assertThrows(ReportException.class, () -> Target.file(folder, true, part -> {}));
        assertThrows(
                ReportException.class, () -> Target.file(file.resolve("below"), true, part -> {}));
    }

    @Test
    void unwritablePlaceIsNamed() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assertTrue(closed.toFile().setWritable(false));
        assumeFalse(Files.isWritable(closed), "this user may write everywhere");
        ReportException refused =
                assertThrows(
                        ReportException.class,
                        () ->
                                Target.file(
                                        closed.resolve("r.html"),
                                        false,
                                        part -> Files.writeString(part, "x")));
        assertTrue(refused.getMessage().contains("no permission"), refused.getMessage());
        assertFalse(Files.exists(closed.resolve("r.html")));
    }
}
