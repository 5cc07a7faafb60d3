package org.consilience.engine.run;

import java.util.List;

/** A run that cannot be started, opened or resumed: the message says what to do. */
public final class RunException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /**
     * Creates the exception.
     *
     * @param message what was found, where, and what to do
     */
    public RunException(String message) {
        this(message, List.of());
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was found, where, and what to do
     * @param cause what went wrong below
     */
    public RunException(String message, Throwable cause) {
        super(message, cause);
        this.problems = List.of();
    }

    /**
     * Creates the exception for an experiment that does not hold.
     *
     * @param message what does not hold
     * @param problems every problem, one sentence each
     */
    public RunException(String message, List<String> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** Returns every problem of the experiment; empty where the message says it all. */
    public List<String> problems() {
        return problems;
    }
}
