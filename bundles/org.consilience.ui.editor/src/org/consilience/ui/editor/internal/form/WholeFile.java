package org.consilience.ui.editor.internal.form;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileInfo;

/** Replaces files as a whole or not at all, whatever their content; the user's text is his. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Replaces a file.
     *
     * @throws IOException if it could not, with the reason; what was there is untouched
     */
    static void write(Path file, byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        IFileInfo info = EFS.getLocalFileSystem().getStore(target.toUri()).fetchInfo();
        if (info.exists() && info.getAttribute(EFS.ATTRIBUTE_READ_ONLY)) {
            throw new IOException("it is write-protected");
        }
        Path fresh = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            if (Files.exists(target)
                    && fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
            }
            Files.move(
                    fresh,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            String reason = e.getReason();
            throw new IOException(reason == null ? e.getClass().getSimpleName() : reason, e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
