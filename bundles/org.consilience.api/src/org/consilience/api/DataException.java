package org.consilience.api;

/** Data that cannot be had: the message says what was found, where, and what to do. */
public final class DataException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was found, where (file, row, column) and what to do
     */
    public DataException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was found, where (file, row, column) and what to do
     * @param cause what went wrong below
     */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
