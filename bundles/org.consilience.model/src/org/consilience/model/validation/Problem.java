package org.consilience.model.validation;

import java.util.Locale;

/**
 * One problem of an experiment.
 *
 * @param severity how much it weighs
 * @param path the part it is about, such as {@code /arms[universal]/settings[gamma]}
 * @param message what was found
 * @param remedy what to do
 */
public record Problem(Severity severity, String path, String message, String remedy) {

    /** Returns the problem in one line. */
    @Override
    public String toString() {
        return "%s %s: %s %s"
                .formatted(severity.name().toLowerCase(Locale.ROOT), path, message, remedy);
    }
}
