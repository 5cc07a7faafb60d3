package org.consilience.engine.internal.schedule;

import org.consilience.engine.internal.worker.Message;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialState;
import org.eclipse.jdt.annotation.Nullable;

/** A worker of a run with what it is doing. Used by the scheduler's thread only. */
final class Slot {

    /** How long a trial may take to stop when asked to. */
    static final long GRACE_NANOS = 5_000_000_000L;

    final WorkerHandle worker;
    boolean ready;
    long since = System.nanoTime();
    long asked;
    Message.@Nullable Cancel cancel;
    String dying = "";
    private @Nullable PlannedTrial trial;

    Slot(WorkerHandle worker) {
        this.worker = worker;
    }

    @Nullable
    PlannedTrial trial() {
        return trial;
    }

    boolean idle() {
        return ready && trial == null;
    }

    void begin(PlannedTrial next) {
        trial = next;
        since = System.nanoTime();
        cancel = null;
    }

    void end() {
        trial = null;
        cancel = null;
    }

    double seconds() {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Asks the trial to end; the first reason stands. */
    void ask(TrialState state, String reason) {
        if (trial != null && cancel == null) {
            Message.Cancel message = new Message.Cancel(state.name(), reason);
            cancel = message;
            asked = System.nanoTime();
            worker.send(message);
        }
    }

    /** Ends the worker at once for a reason that is the trial's. */
    void force(TrialState state, String reason) {
        cancel = new Message.Cancel(state.name(), reason);
        asked = System.nanoTime();
        worker.kill();
    }

    boolean overGrace() {
        return cancel != null && System.nanoTime() - asked > GRACE_NANOS;
    }
}
