package org.consilience.engine;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.consilience.engine.internal.journal.PlainName;

/** The ids of runs, which name their folders. */
public final class RunIds {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int NAME = 60;

    private RunIds() {}

    /**
     * Makes an id of the time and the experiment; two of one second and one experiment are equal.
     *
     * @param experimentId the experiment's id, any text
     */
    public static String make(String experimentId) {
        return STAMP.format(LocalDateTime.now()) + "-" + PlainName.of(experimentId, NAME);
    }

    /**
     * Checks an id that somebody chose.
     *
     * @param id the id; empty leaves the choice to the engine
     * @throws IllegalArgumentException if it cannot name a folder everywhere
     */
    public static void require(String id) {
        if (!id.isEmpty() && !PlainName.is(id)) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot name a run; use up to 128 letters, digits, \".\", \"_\" and \"-\", the first a letter, a digit or \"_\"."
                            .formatted(id));
        }
    }
}
