package org.consilience.ui.views.internal.runs;

/** A query that cannot be understood; the message says where and why. */
final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int at;

    /**
     * Makes one.
     *
     * @param message why
     * @param at the place in the text, from 0
     */
    QueryException(String message, int at) {
        super("%s (at character %d)".formatted(message, at + 1));
        this.at = at;
    }

    int at() {
        return at;
    }
}
