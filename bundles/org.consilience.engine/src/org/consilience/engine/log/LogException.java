package org.consilience.engine.log;

import java.io.IOException;

/**
 * A log or checkpoint that cannot be read or written; the message says what, where and what to do.
 */
public final class LogException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates it.
     *
     * @param message what was found, where, what to do
     */
    public LogException(String message) {
        super(message);
    }

    /**
     * Creates it with what led to it.
     *
     * @param message what was found, where, what to do
     * @param cause what led to it
     */
    public LogException(String message, Throwable cause) {
        super(message, cause);
    }
}
