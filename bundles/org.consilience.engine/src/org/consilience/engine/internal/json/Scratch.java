package org.consilience.engine.internal.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/** Private temporary folders, which only this user can enter. */
public final class Scratch {

    private static final String PREFIX = "consilience-";
    private static final int MAX_SOCKET_PATH = 80;

    private Scratch() {}

    /**
     * Makes a folder, short enough for the name of a socket in it.
     *
     * @return the folder, empty
     * @throws IOException if it cannot be made
     */
    public static Path make() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        if (parent.toString().length() > MAX_SOCKET_PATH - PREFIX.length() - 20) {
            parent = Path.of("/tmp");
        }
        return parent.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempDirectory(
                        parent,
                        PREFIX,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")))
                : Files.createTempDirectory(parent, PREFIX);
    }

    /**
     * Deletes such a folder as far as possible.
     *
     * @param folder the folder; one of another name is left alone
     */
    public static void delete(@Nullable Path folder) {
        if (folder == null || !String.valueOf(folder.getFileName()).startsWith(PREFIX)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // what is left is in the system's temporary folder, which the system cleans
            System.getLogger(Scratch.class.getName())
                    .log(System.Logger.Level.DEBUG, "left " + folder, e);
        }
    }
}
