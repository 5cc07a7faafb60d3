package org.consilience.product.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What a second start hands over to the workbench that has the workspace: a file per request, which
 * the other deletes when it has read it.
 */
final class Handover {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(4);
    private static final String ENDING = ".open";

    private Handover() {}

    /**
     * Asks the running workbench to open files and to come to the front.
     *
     * @param metadata the workspace's metadata folder
     * @param files what to open, possibly nothing
     * @return whether it took the request
     */
    static boolean give(Path metadata, List<Path> files) {
        Path request = folder(metadata).resolve(UUID.randomUUID() + ENDING);
        try {
            if (!Files.isDirectory(folder(metadata))) {
                return false;
            }
            Path written = request.resolveSibling(request.getFileName() + ".tmp");
            Files.write(written, files.stream().map(Path::toString).toList());
            Files.move(written, request);
            long end = System.nanoTime() + PATIENCE;
            while (Files.exists(request) && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            return !Files.deleteIfExists(request);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Takes the requests that are there, each as the files that it names.
     *
     * @param metadata the workspace's metadata folder
     * @throws IOException if they cannot be read
     */
    static List<List<Path>> take(Path metadata) throws IOException {
        List<List<Path>> requests = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(folder(metadata), "*" + ENDING)) {
            for (Path entry : entries) {
                requests.add(Files.readAllLines(entry).stream().map(Path::of).toList());
                Files.delete(entry);
            }
        }
        return requests;
    }

    /** Where requests lie; only a workbench that takes them makes it. */
    static Path folder(Path metadata) {
        return metadata.resolve(".open");
    }
}
