package org.consilience.report;

/** A report or an export could not be made; the message says what, where and what to do. */
public final class ReportException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception of a sentence for the user.
     *
     * @param message what happened, where, and what to do
     */
    public ReportException(String message) {
        super(message);
    }

    /**
     * Makes an exception with its cause.
     *
     * @param message what happened, where, and what to do
     * @param cause what led to it
     */
    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
