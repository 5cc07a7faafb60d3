package org.consilience.product.internal.safe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that lies there from the start until the window is usable, and counts what it outlived.
 */
final class StartMarker {

    private final Path file;

    StartMarker(Path metadata) {
        file = metadata.resolve(".starting");
    }

    /**
     * Marks a start.
     *
     * @return how many starts before it, in a row, did not get through
     */
    int begin() {
        int before = 0;
        try {
            if (Files.exists(file)) {
                before = Math.max(1, count(Files.readString(file)));
            }
            Files.writeString(file, Integer.toString(before + 1));
        } catch (IOException e) {
            // Unreadable means that something is wrong; unwritable, that nothing can be marked.
            before = Math.max(1, before);
        }
        return before;
    }

    /** The start got through. */
    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The next start then takes a look more than it had to.
            return;
        }
    }

    private static int count(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
