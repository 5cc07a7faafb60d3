package org.consilience.engine.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.jdt.annotation.Nullable;
import org.sqlite.SQLiteConfig;

/** Opens the store's file, and sets a damaged one aside. */
final class StoreFile {

    private static final int BUSY_MILLIS = 60_000;
    private static final Object ONE_AT_A_TIME = new Object();

    private StoreFile() {}

    /**
     * Opens or creates a store of the newest version.
     *
     * @throws StoreException if it is newer, or cannot be read or written
     * @throws SQLException if it is damaged
     */
    static Connection open(Path file) throws StoreException, SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        long patience = System.nanoTime() + BUSY_MILLIS * 1_000_000L;
        for (int wait = 2; ; wait = Math.min(200, 2 * wait)) {
            Connection connection = null;
            try {
                connection = config.createConnection("jdbc:sqlite:" + file);
                Schema.migrate(connection, file, Schema.MIGRATIONS);
                return connection;
            } catch (SQLException | StoreException e) {
                close(connection);
                // switching to WAL does not wait for others by itself
                boolean again = e instanceof SQLException sql && StoreException.busy(sql);
                if (!again || System.nanoTime() > patience) {
                    throw e;
                }
            }
            pause(wait);
        }
    }

    /**
     * Moves a damaged store and its side files away, unless another process did so first.
     *
     * @return where it is now, or null if the store is sound by now
     */
    static @Nullable Path setAside(Path file) throws IOException, StoreException {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel =
                            FileChannel.open(
                                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return lock.isValid() && !sound(file) ? move(file) : null;
            }
        }
    }

    /** Whether every page of the file is as it should be; also without a file. */
    static boolean sound(Path file) throws StoreException {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return "ok".equals(rows.getString(1));
        } catch (SQLException e) {
            if (StoreException.damaged(e)) {
                return false;
            }
            throw StoreException.of(file, e);
        }
    }

    private static Path move(Path file) throws IOException {
        int n = 1;
        while (Files.exists(file.resolveSibling(file.getFileName() + ".broken-" + n))) {
            n++;
        }
        Path aside = file.resolveSibling(file.getFileName() + ".broken-" + n);
        Files.move(file, aside);
        for (String side : new String[] {"-wal", "-shm"}) {
            Path from = file.resolveSibling(file.getFileName() + side);
            if (Files.exists(from)) {
                Files.move(from, aside.resolveSibling(aside.getFileName() + side));
            }
        }
        return aside;
    }

    private static void close(@Nullable Connection connection) throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    private static void pause(int millis) throws StoreException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while waiting for the run store.", e);
        }
    }
}
