package org.consilience.product.internal;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * The folder of the user's projects: the one that {@code -data} names, else {@code
 * consilience/workspace} in the home folder. One workbench at a time has it.
 */
final class WorkspaceFolder {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);
    private static final String LOCK_INFO = ".lock_info";

    private final Location location;
    private final Path path;

    private WorkspaceFolder(Location location, Path path) {
        this.location = location;
        this.path = path;
    }

    /**
     * Finds the folder, without touching it.
     *
     * @param location what the framework knows of it
     * @throws IOException if what was given is no folder's address
     */
    static WorkspaceFolder of(Location location) throws IOException {
        if (!location.isSet()) {
            return new WorkspaceFolder(
                    location, Path.of(System.getProperty("user.home"), "consilience", "workspace"));
        }
        try {
            URI uri = URIUtil.toURI(location.getURL());
            return new WorkspaceFolder(location, Path.of(uri));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("%s is no folder".formatted(location.getURL()), e);
        }
    }

    Path path() {
        return path;
    }

    /** The platform's own files in it. */
    Path metadata() {
        return path.resolve(".metadata");
    }

    /**
     * Takes the folder, and waits a little for a workbench that is just ending.
     *
     * @return whether it was free
     * @throws IOException if it cannot be made or written to
     */
    boolean lock() throws IOException {
        Files.createDirectories(metadata());
        long end = System.nanoTime() + PATIENCE;
        while (!(location.isSet() ? location.lock() : location.set(path.toUri().toURL(), true))) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return true;
    }

    /** Gives the folder free, so that the workbench itself can take it. */
    void release() {
        location.release();
    }

    /** Names the process that has the folder, as far as it said so. */
    String owner() {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(metadata().resolve(LOCK_INFO))) {
            said.load(in);
        } catch (IOException | IllegalArgumentException e) {
            said.clear();
        }
        String process = said.getProperty("process-id", "");
        String user = said.getProperty("user", "");
        String host = said.getProperty("host", "");
        if (process.isBlank()) {
            return "another process";
        }
        return "process "
                + process
                + (user.isBlank() ? "" : " of " + user)
                + (host.isBlank() ? "" : " on " + host);
    }
}
