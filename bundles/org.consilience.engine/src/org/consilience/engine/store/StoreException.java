package org.consilience.engine.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A run store that cannot be read or written; the runs themselves are not touched by it. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates it.
     *
     * @param message what was found, where, what to do
     */
    public StoreException(String message) {
        super(message);
    }

    /**
     * Creates it with what led to it.
     *
     * @param message what was found, where, what to do
     * @param cause what led to it
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what a fault of the database means to a reader. */
    static StoreException of(Path file, SQLException fault) {
        String found =
                switch (code(fault)) {
                    case SQLITE_FULL -> "the disk is full. Make room, then run rebuild-store.";
                    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                            "it cannot be written. Check the folder's permissions.";
                    case SQLITE_BUSY, SQLITE_LOCKED ->
                            "another process has kept it for a minute. Wait, or end that process.";
                    case SQLITE_CORRUPT, SQLITE_NOTADB -> "it is damaged. Run rebuild-store.";
                    default -> "%s. Run rebuild-store.".formatted(fault.getMessage());
                };
        return new StoreException("The run store %s: %s".formatted(file, found), fault);
    }

    /** Whether the file is no sound database. */
    static boolean damaged(SQLException fault) {
        SQLiteErrorCode code = code(fault);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /** Whether somebody else was at it, so that a second try may do. */
    static boolean busy(SQLException fault) {
        SQLiteErrorCode code = code(fault);
        return code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
    }

    /** The primary code: the low byte of an extended one. */
    private static SQLiteErrorCode code(SQLException fault) {
        return fault instanceof SQLiteException e
                ? SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
