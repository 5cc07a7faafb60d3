package org.consilience.engine.log;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The right to write a file, taken with a lock on a file beside it. The lock is not on the file
 * itself, because the operating system drops a process's locks on a file when that process closes
 * any of its handles on it, as a reader in the same process would.
 */
final class WriteLock implements AutoCloseable {

    /**
     * The files this process writes: what the operating system keeps per process, kept here too.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private static final int TRIES = 20;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Path file;
    private final Path lockFile;
    private final RandomAccessFile handle;

    private WriteLock(Path file, Path lockFile, RandomAccessFile handle) {
        this.file = file;
        this.lockFile = lockFile;
        this.handle = handle;
    }

    /** Takes the lock, or refuses at once if somebody has it. */
    static WriteLock take(Path log) throws IOException {
        Path file = key(log);
        Path lockFile = beside(file);
        for (int i = 0; i < TRIES; i++) {
            synchronized (HELD) {
                if (HELD.contains(file)) {
                    throw new LogException(
                            log + " is already open for writing in this process; close it first.");
                }
                WriteLock lock = attempt(file, lockFile);
                if (lock != null) {
                    HELD.add(file);
                    return lock;
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS); // a mere look by another process passes
        }
        throw new LogException(
                "Another process%s writes %s; wait until it has ended or end it."
                        .formatted(owner(lockFile), log));
    }

    /** Tells whether somebody writes the file. */
    static boolean held(Path log) throws IOException {
        if (!Files.exists(beside(log))) {
            return false;
        }
        Path file = key(log);
        Path lockFile = beside(file);
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return true;
            }
            if (!Files.isWritable(lockFile)) {
                return false;
            }
            try (RandomAccessFile handle = new RandomAccessFile(lockFile.toFile(), "rw");
                    FileChannel channel = handle.getChannel();
                    FileLock lock = channel.tryLock()) {
                return lock == null;
            }
        }
    }

    /** Removes the lock's file and lets go of it; the order keeps others from locking it again. */
    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            if (HELD.remove(file)) {
                try (handle) {
                    Files.deleteIfExists(lockFile);
                }
            }
        }
    }

    private static @Nullable WriteLock attempt(Path file, Path lockFile) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Object before = identity(lockFile);
            RandomAccessFile handle = new RandomAccessFile(lockFile.toFile(), "rw");
            boolean kept = false;
            try {
                FileLock lock = handle.getChannel().tryLock();
                if (lock == null) {
                    return null;
                }
                if (before.equals(identity(lockFile))) { // else an owner just removed it
                    handle.setLength(0);
                    handle.write(
                            Long.toString(ProcessHandle.current().pid())
                                    .getBytes(StandardCharsets.US_ASCII));
                    kept = true;
                    return new WriteLock(file, lockFile, handle);
                }
            } finally {
                if (!kept) {
                    handle.close();
                }
            }
        }
        return null;
    }

    private static Object identity(Path lockFile) throws IOException {
        try {
            Object key = Files.readAttributes(lockFile, BasicFileAttributes.class).fileKey();
            return key == null ? lockFile : key;
        } catch (NoSuchFileException e) {
            return "absent";
        }
    }

    private static String owner(Path lockFile) {
        try {
            File f = lockFile.toFile();
            String pid = f.length() < 20 ? Files.readString(lockFile) : "";
            return pid.matches("[0-9]+") ? " (" + pid + ")" : "";
        } catch (IOException e) {
            return ""; // the owner just ended; the sentence is true without its number
        }
    }

    private static Path key(Path log) throws IOException {
        Path absolute = log.toAbsolutePath();
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        if (folder == null || name == null) {
            throw new LogException(log + " is a folder; a log is a file.");
        }
        return folder.toRealPath().resolve(name);
    }

    private static Path beside(Path log) {
        return log.resolveSibling(log.getFileName() + ".lock");
    }
}
