package org.consilience.model;

import java.util.List;
import java.util.stream.Collectors;

/** An experiment that cannot be read, changed or saved as asked: every problem that was found. */
public final class ExperimentException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * One problem.
     *
     * @param line the line in the file from 1, or 0 if it is about no line
     * @param column the column in the file from 1, or 0 if it is about no column
     * @param message what was found and what to do
     */
    public record Problem(int line, int column, String message) {}

    private final String source;
    private final transient List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param source what was read, such as the file's name
     * @param problems all problems, at least one
     */
    public ExperimentException(String source, List<Problem> problems) {
        super(problems.stream().map(p -> text(source, p)).collect(Collectors.joining("\n")));
        this.source = source;
        this.problems = List.copyOf(problems);
    }

    /**
     * Creates the exception for one problem about no line.
     *
     * @param source what was read or written, such as the file's name
     * @param message what was found and what to do
     * @param cause the cause
     */
    public ExperimentException(String source, String message, Throwable cause) {
        this(source, List.of(new Problem(0, 0, message)));
        initCause(cause);
    }

    /** Returns what was read or written, such as the file's name. */
    public String source() {
        return source;
    }

    /** Returns all problems. */
    public List<Problem> problems() {
        return problems;
    }

    private static String text(String source, Problem problem) {
        String place = problem.line() > 0 ? ":" + problem.line() + ":" + problem.column() : "";
        return source + place + ": " + problem.message();
    }
}
