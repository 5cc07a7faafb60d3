package org.consilience.engine.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the trials of a run say about a claim. The order is from good to bad. */
public enum Verdict {
    /** The trials bear the claim out. */
    @JsonProperty("holds")
    HOLDS,
    /** The trials do not separate it from its opposite, or too few have ended. */
    @JsonProperty("undecided")
    UNDECIDED,
    /** The trials contradict the claim. */
    @JsonProperty("fails")
    FAILS;

    /**
     * Returns the worse of two verdicts.
     *
     * @param other the other one
     */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the word for a reader: {@code holds}, {@code undecided} or {@code fails}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
