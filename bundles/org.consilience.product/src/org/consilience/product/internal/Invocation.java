package org.consilience.product.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the words after the launcher's own options ask for.
 *
 * @param kind the command line or the workbench
 * @param files what the workbench is to open, absolute
 */
record Invocation(Kind kind, List<Path> files) {

    /** Who answers. */
    enum Kind {
        COMMAND,
        WORKBENCH
    }

    private static final String ENDING = ".experiment";

    /**
     * Reads the words: none, or only experiments and folders, open the workbench where there is a
     * display; everything else is a command, and it explains itself where it is not known.
     *
     * @param words the words
     * @param display whether windows can be shown
     */
    static Invocation of(String[] words, boolean display) {
        if (!display) {
            return new Invocation(Kind.COMMAND, List.of());
        }
        List<Path> files = new ArrayList<>();
        for (String word : words) {
            if (!opens(word)) {
                return new Invocation(Kind.COMMAND, List.of());
            }
            files.add(Path.of(word).toAbsolutePath().normalize());
        }
        return new Invocation(Kind.WORKBENCH, List.copyOf(files));
    }

    /**
     * Tells whether windows can be shown, without trying.
     *
     * @param system the operating system's name
     * @param environment the process's environment
     */
    static boolean hasDisplay(String system, Map<String, String> environment) {
        return !system.startsWith("Linux")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    private static boolean opens(String word) {
        if (word.startsWith("-")) {
            return false;
        }
        try {
            return word.endsWith(ENDING) || Files.isDirectory(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
