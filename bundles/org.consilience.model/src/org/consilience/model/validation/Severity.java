package org.consilience.model.validation;

/** How much a problem weighs. */
public enum Severity {
    /** The experiment cannot run. */
    ERROR,
    /** It runs, but perhaps not as meant. */
    WARNING
}
