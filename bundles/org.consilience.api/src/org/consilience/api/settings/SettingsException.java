package org.consilience.api.settings;

import java.util.List;

/** Settings that do not hold: every problem, each with the setting, the value and the bound. */
public final class SettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * One problem.
     *
     * @param setting the record component's name, or an empty string if it is about several
     * @param message what was found and what it must be
     */
    public record Problem(String setting, String message) {}

    private final transient List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param problems all problems, at least one
     */
    public SettingsException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::message).toList()));
        this.problems = List.copyOf(problems);
    }

    /**
     * Creates the exception for one problem, for checks that a record's constructor makes beyond
     * its bounds.
     *
     * @param setting the record component's name
     * @param message what was found and what it must be
     */
    public SettingsException(String setting, String message) {
        this(List.of(new Problem(setting, message)));
    }

    /** Returns all problems. */
    public List<Problem> problems() {
        return problems;
    }
}
