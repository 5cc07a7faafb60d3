package org.consilience.ui.launch.internal.queue;

/**
 * How a run of this workbench ended.
 *
 * @param kind the kind of its end
 * @param sentence the end in words
 * @param exit the exit status of its process, or -1 if unknown
 */
public record Ending(Kind kind, String sentence, int exit) {

    /** The kinds of end. */
    public enum Kind {
        /** Every trial is done. */
        DONE,
        /** Trials failed, or a repetition does not match. */
        FAILED,
        /** The user ended it. */
        CANCELLED,
        /** Its process ended before the run did. */
        INTERRUPTED,
        /** It never began. */
        NOT_STARTED,
        /** Its folder is gone. */
        GONE
    }

    /** Tells whether the run can go on. */
    public boolean resumable() {
        return kind == Kind.FAILED || kind == Kind.CANCELLED || kind == Kind.INTERRUPTED;
    }
}
