package org.consilience.product.internal.safe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** Folders of projects that are to be found again, kept until they are. */
final class LostProjects {

    private LostProjects() {}

    static void write(Path metadata, Set<Path> folders) {
        try {
            Files.write(file(metadata), folders.stream().map(Path::toString).toList());
        } catch (IOException e) {
            // This start still knows them; a later one looks below the workspace itself.
            return;
        }
    }

    static Set<Path> read(Path metadata) {
        Set<Path> folders = new LinkedHashSet<>();
        try {
            if (Files.exists(file(metadata))) {
                for (String line : Files.readAllLines(file(metadata))) {
                    folders.add(Path.of(line));
                }
            }
        } catch (IOException | InvalidPathException e) {
            return folders;
        }
        return folders;
    }

    static void forget(Path metadata) {
        try {
            Files.deleteIfExists(file(metadata));
        } catch (IOException e) {
            // Found again a second time, they are already there.
            return;
        }
    }

    private static Path file(Path metadata) {
        return metadata.resolve(".lost-projects");
    }
}
