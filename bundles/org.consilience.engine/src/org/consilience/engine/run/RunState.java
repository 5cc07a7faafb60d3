package org.consilience.engine.run;

/** How far a run is. */
public enum RunState {
    /** A process owns it and works at it. */
    RUNNING,
    /** Ended, and every trial is done. */
    DONE,
    /** Ended, but trials failed or a budget was used up. */
    FAILED,
    /** Ended by the user; can be resumed. */
    CANCELLED,
    /** Begun, not ended, and no process works at it; can be resumed. */
    INTERRUPTED
}
