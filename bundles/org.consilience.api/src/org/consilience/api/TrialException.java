package org.consilience.api;

/** A trial that cannot go on: the message says what was found, where, and what to do. */
public final class TrialException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was found, where (round, client, day) and what to do
     */
    public TrialException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was found, where (round, client, day) and what to do
     * @param cause what went wrong below
     */
    public TrialException(String message, Throwable cause) {
        super(message, cause);
    }
}
