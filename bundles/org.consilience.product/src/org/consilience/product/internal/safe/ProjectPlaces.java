package org.consilience.product.internal.safe;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/** Where the projects of a workspace are, told by its folders rather than by its tree. */
final class ProjectPlaces {

    private static final byte[] MARK = "URI//".getBytes(StandardCharsets.US_ASCII);
    private static final String DESCRIPTION = ".project";

    private ProjectPlaces() {}

    /**
     * Looks below the workspace, and for projects elsewhere at the platform's notes on them.
     *
     * @param workspace the workspace
     * @param notes the folder that has a folder per project
     */
    static Set<Path> of(Path workspace, Path notes) {
        Set<Path> places = new LinkedHashSet<>();
        for (Path folder : children(workspace)) {
            add(places, folder);
        }
        for (Path project : children(notes)) {
            Path place = place(project.resolve(".location"));
            if (place != null) {
                add(places, place);
            }
        }
        return places;
    }

    private static void add(Set<Path> places, Path folder) {
        if (Files.isRegularFile(folder.resolve(DESCRIPTION))) {
            places.add(folder);
        }
    }

    private static Set<Path> children(Path folder) {
        Set<Path> children = new LinkedHashSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        } catch (IOException e) {
            // No such folder: no projects.
            return children;
        }
        return children;
    }

    /**
     * The platform writes the address as a string with its length before it, between chunk marks.
     */
    private static @Nullable Path place(Path note) {
        try {
            byte[] bytes = Files.readAllBytes(note);
            for (int i = 2; i + MARK.length < bytes.length; i++) {
                int length = ByteBuffer.wrap(bytes, i - 2, 2).getShort();
                if (length > MARK.length && i + length <= bytes.length && marked(bytes, i)) {
                    String address =
                            new String(
                                    bytes,
                                    i + MARK.length,
                                    length - MARK.length,
                                    StandardCharsets.UTF_8);
                    return Path.of(URI.create(address));
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            // A damaged note: the project is found again by importing it.
            return null;
        }
    }

    private static boolean marked(byte[] bytes, int at) {
        for (int k = 0; k < MARK.length; k++) {
            if (bytes[at + k] != MARK[k]) {
                return false;
            }
        }
        return true;
    }
}
