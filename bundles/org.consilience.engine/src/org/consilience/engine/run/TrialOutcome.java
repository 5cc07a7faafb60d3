package org.consilience.engine.run;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What became of a trial so far.
 *
 * @param state how far it is
 * @param reason why it is there, for a reader; may be empty
 * @param started when its first attempt began, milliseconds since 1970, or null
 * @param ended when it ended, or null
 * @param attempts how often a worker took it up
 */
public record TrialOutcome(
        TrialState state,
        String reason,
        @Nullable Long started,
        @Nullable Long ended,
        int attempts) {

    /** The outcome of a trial that nothing happened to yet. */
    public static final TrialOutcome NONE = new TrialOutcome(TrialState.PLANNED, "", null, null, 0);
}
