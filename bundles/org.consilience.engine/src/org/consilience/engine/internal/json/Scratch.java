package org.consilience.engine.internal.json;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

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
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path visited, @Nullable IOException e) throws IOException {
                            Files.deleteIfExists(visited);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            // what is left is in the system's temporary folder, which the system cleans
            System.getLogger(Scratch.class.getName())
                    .log(System.Logger.Level.DEBUG, "left " + folder, e);
        }
    }
}
