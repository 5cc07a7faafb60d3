package org.consilience.engine.internal.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Private temporary folders, which only this user can enter. Each holds a lock file that its
 * process keeps locked, by whose release the next process knows that a folder was left by one that
 * is gone.
 */
public final class Scratch {

    private static final String PREFIX = "consilience-";
    private static final String LOCK = "owner.lock";
    private static final int MAX_SOCKET_PATH = 80;
    private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

    private Scratch() {}

    /**
     * Makes a folder, short enough for the name of a socket in it, and deletes those that processes
     * left which were killed.
     *
     * @return the folder, empty but for its lock file
     * @throws IOException if it cannot be made
     */
    public static Path make() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        if (parent.toString().length() > MAX_SOCKET_PATH - PREFIX.length() - 20) {
            parent = Path.of("/tmp");
        }
        sweep(parent);
        Path folder = create(parent);
        // Locked before it has its name: a sweep must never find it unlocked.
        Path unnamed = folder.resolve(LOCK + ".new");
        FileChannel channel =
                FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        HELD.put(folder, channel);
        channel.lock();
        Files.move(unnamed, folder.resolve(LOCK));
        return folder;
    }

    private static Path create(Path parent) throws IOException {
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
        try (FileChannel held = HELD.remove(folder);
                Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // what is left is in the system's temporary folder, which the system cleans
            System.getLogger(Scratch.class.getName())
                    .log(System.Logger.Level.DEBUG, "left " + folder, e);
        }
    }

    /** Deletes the folders whose lock nobody holds; what belongs to others is left alone. */
    private static void sweep(Path parent) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (abandoned(folder.resolve(LOCK))) {
                    delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            System.getLogger(Scratch.class.getName())
                    .log(System.Logger.Level.DEBUG, "not swept: " + parent, e);
        }
    }

    private static boolean abandoned(Path file) {
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }
}
