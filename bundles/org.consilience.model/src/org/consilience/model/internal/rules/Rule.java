package org.consilience.model.internal.rules;

/** One thing that must hold of an experiment. */
interface Rule {

    /** Adds to the report every place where it does not hold. */
    void check(Report report);
}
