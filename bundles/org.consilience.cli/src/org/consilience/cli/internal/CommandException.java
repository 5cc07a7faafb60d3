package org.consilience.cli.internal;

/** A command that cannot be carried out as it was asked: ends with exit status 2. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
