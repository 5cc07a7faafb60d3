package org.consilience.report.internal.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.consilience.report.ReportException;

/** Files and folders that appear complete under their name, or not at all. */
public final class Target {

    private Target() {}

    /** Writes one file or the files of one folder. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes.
         *
         * @param part the file to write, or the empty folder to fill
         * @throws IOException if that fails
         */
        void write(Path part) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param file its name
     * @param replace whether a file of that name may be replaced
     * @param content writes it
     * @throws ReportException if it exists and may not be replaced, or cannot be written
     */
    public static void file(Path file, boolean replace, Content content) throws ReportException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            throw new ReportException("%s is a folder; name a file in it.".formatted(target));
        }
        if (Files.exists(target) && !replace) {
            throw new ReportException(
                    "%s exists already; name another file, or ask to replace it."
                            .formatted(target));
        }
        write(target, false, content);
    }

    /**
     * Writes a folder.
     *
     * @param folder its name
     * @param replace whether a folder of that name that is not empty may be replaced, with all that
     *     is in it
     * @param content fills it
     * @return the files in it, sorted
     * @throws ReportException if it is not empty and may not be replaced, or cannot be written
     */
    public static List<Path> folder(Path folder, boolean replace, Content content)
            throws ReportException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new ReportException("%s is a file; name a folder.".formatted(target));
        }
        if (!replace && !isEmpty(target)) {
            throw new ReportException(
                    "%s is not empty; name another folder, or ask to replace it."
                            .formatted(target));
        }
        write(target, true, content);
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static boolean isEmpty(Path folder) throws ReportException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static void write(Path target, boolean folder, Content content) throws ReportException {
        Path parent = target.getParent();
        if (parent == null) {
            throw new ReportException("%s cannot be replaced.".formatted(target));
        }
        Path part = parent.resolve("." + target.getFileName() + ".part");
        Path old = parent.resolve("." + target.getFileName() + ".old");
        try {
            Files.createDirectories(parent);
            delete(part);
            if (folder) {
                Files.createDirectory(part);
            }
            content.write(part);
            if (folder && Files.exists(target)) {
                delete(old);
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } catch (IOException e) {
            ReportException failure = failed(target, e);
            try {
                if (folder && Files.exists(old) && !Files.exists(target)) {
                    Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                }
                delete(part);
            } catch (IOException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    private static ReportException failed(Path target, IOException e) {
        String reason =
                switch (e) {
                    case AccessDeniedException denied ->
                            "no permission on %s; choose a place where you may write"
                                    .formatted(denied.getFile());
                    case NoSuchFileException missing ->
                            "%s does not exist".formatted(missing.getFile());
                    case FileAlreadyExistsException there ->
                            "%s is in the way".formatted(there.getFile());
                    case FileSystemException other when other.getReason() != null ->
                            other.getReason() + " (" + other.getFile() + ")";
                    default -> String.valueOf(e.getMessage());
                };
        boolean full = reason.contains("No space left") || reason.contains("quota");
        return new ReportException(
                "%s could not be written: %s%s. Nothing was left there."
                        .formatted(
                                target,
                                reason,
                                full ? "; free some space or choose another disk" : ""),
                e);
    }
}
