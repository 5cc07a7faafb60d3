package org.consilience.engine.internal.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes a file beside its place and moves it there.
     *
     * @param file the file; its folder exists
     * @param bytes the content
     * @param durable whether to wait until it would survive a power failure
     * @throws IOException if it cannot be written; the old file is then as it was
     */
    public static void write(Path file, byte[] bytes, boolean durable) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (durable) {
                channel.force(true);
            }
        }
        Files.move(
                temporary,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Path folder = file.getParent();
        if (durable && folder != null) {
            forceFolder(folder);
        }
    }

    /**
     * Waits until the names in a folder would survive a power failure.
     *
     * @param folder the folder
     * @throws IOException if the file system refuses
     */
    public static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
