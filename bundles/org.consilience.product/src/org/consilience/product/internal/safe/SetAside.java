package org.consilience.product.internal.safe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Moves what is broken out of the way and keeps it: {@code .metadata/.set-aside/TIME/} has it under
 * its old path, and a note beside it says what has not been told to the user yet.
 */
final class SetAside {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);
    private static final String UNTOLD = "untold.txt";

    private final Path metadata;
    private final Path folder;
    private final Path attic;

    SetAside(Path metadata) {
        this.metadata = metadata;
        folder = metadata.resolve(".set-aside");
        attic = folder.resolve(TIME.format(LocalDateTime.now()));
    }

    /**
     * Moves a file or folder away; where that is not possible, deletes nothing and goes on.
     *
     * @param path what to move
     * @param why a few words that follow its name
     */
    void move(Path path, String why) {
        if (!Files.exists(path)) {
            return;
        }
        Path name = metadata.relativize(path);
        try {
            Path target = attic.resolve(name);
            for (int n = 2; Files.exists(target); n++) {
                target = attic.resolve(name + "." + n);
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.move(path, target);
            note("%s %s".formatted(name, why));
        } catch (IOException e) {
            note("%s %s, and could not be moved away: %s".formatted(name, why, e));
        }
    }

    /** Remembers a sentence until it is told. */
    void note(String sentence) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(UNTOLD),
                    sentence + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A start on a full disk goes on without the note.
            return;
        }
    }

    /** Returns what was not told yet, and forgets it. */
    List<String> untold() {
        Path file = folder.resolve(UNTOLD);
        List<String> sentences = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                sentences.addAll(Files.readAllLines(file));
                Files.delete(file);
            }
        } catch (IOException e) {
            sentences.add("%s cannot be read: %s".formatted(file, e));
        }
        return sentences;
    }

    Path folder() {
        return folder;
    }
}
