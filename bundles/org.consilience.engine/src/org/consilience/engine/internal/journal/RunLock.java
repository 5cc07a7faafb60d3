package org.consilience.engine.internal.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.consilience.engine.run.RunException;

/**
 * Ownership of a run: a lock on {@code run.lock}, let go by the operating system when its process
 * ends however it ends.
 *
 * <p>It is a file of its own because closing any channel on a locked file lets go of the lock
 * (POSIX record locks), and the run's log is read by the process that writes it. For the same
 * reason the locks of this process are remembered, so that looking at one does not lose it.
 */
public final class RunLock implements AutoCloseable {

    private static final String FILE = "run.lock";
    private static final int TRIES = 20;
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private RunLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes a run.
     *
     * @param run the run's folder
     * @return the ownership, until closed
     * @throws RunException if another process or another part of this one has it
     */
    public static RunLock take(Path run) throws RunException {
        Path folder = key(run);
        if (!OWN.add(folder)) {
            throw taken(run, "this process works at it already");
        }
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(
                            folder.resolve(FILE),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            for (int i = 0; i < TRIES; i++) {
                if (channel.tryLock() != null) {
                    return new RunLock(folder, channel);
                }
                Thread.sleep(20); // somebody may only be looking
            }
            release(folder, channel);
            throw taken(run, "another process works at it");
        } catch (IOException e) {
            release(folder, channel);
            throw new RunException(
                    "Run %s cannot be locked: %s.".formatted(run.getFileName(), e.getMessage()), e);
        } catch (InterruptedException e) {
            release(folder, channel);
            Thread.currentThread().interrupt();
            throw new RunException("Interrupted while taking run " + run.getFileName() + ".", e);
        }
    }

    /**
     * Tells whether some process owns a run.
     *
     * @param run the run's folder
     */
    public static boolean held(Path run) {
        Path folder = key(run);
        if (OWN.contains(folder)) {
            return true;
        }
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            return OWN.contains(folder); // unreadable to us: a copy, or another user's
        }
    }

    @Override
    public void close() {
        release(folder, channel);
    }

    private static void release(Path folder, @org.eclipse.jdt.annotation.Nullable FileChannel c) {
        try {
            if (c != null) {
                c.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            OWN.remove(folder);
        }
    }

    private static RunException taken(Path run, String by) {
        return new RunException(
                "Run %s is taken: %s. Wait until it ends, or end it first."
                        .formatted(run.getFileName(), by));
    }

    private static Path key(Path run) {
        try {
            return run.toRealPath();
        } catch (IOException e) {
            return run.toAbsolutePath().normalize();
        }
    }
}
