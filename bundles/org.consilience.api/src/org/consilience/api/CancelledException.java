package org.consilience.api;

/** Ends a trial that the user cancelled. Methods let it pass. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public CancelledException() {
        super("cancelled");
    }
}
