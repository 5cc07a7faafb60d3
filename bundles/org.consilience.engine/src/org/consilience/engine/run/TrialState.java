package org.consilience.engine.run;

/** How far a trial is. */
public enum TrialState {
    /** In the plan, not begun. */
    PLANNED,
    /** A worker is at it. */
    RUNNING,
    /** Ended as the method meant it. */
    DONE,
    /** Ended by a fault of the method, the data or the worker; the reason says which. */
    FAILED,
    /** Ended by the user; can be resumed. */
    CANCELLED,
    /** Ended because a budget was used up; can be resumed with a larger one. */
    BUDGET,
    /** Begun, not ended, and no worker is at it any more; can be resumed. */
    INTERRUPTED;

    /** Tells whether a resumed run takes it up again. */
    public boolean resumable() {
        return this != DONE && this != RUNNING;
    }
}
