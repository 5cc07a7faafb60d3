package org.consilience.engine.internal.worker;

import org.consilience.api.Budget.Resource;
import org.consilience.api.BudgetException;
import org.consilience.api.CancelledException;
import org.consilience.api.Progress;
import org.eclipse.jdt.annotation.Nullable;

/** Where a trial is, and whether it should end: set by the trial's thread and the wire's. */
final class TrialControl implements Progress {

    private final double seconds;
    private final long deadline;
    private volatile long step;
    private volatile long total;
    private volatile Message.@Nullable Cancel cancel;

    TrialControl(double seconds) {
        this.seconds = seconds;
        this.deadline = System.nanoTime() + (long) (Math.min(seconds, 1e9) * 1e9);
    }

    @Override
    public void step(long now, long of) {
        step = now;
        total = of;
        check();
    }

    /** Throws if the trial should end. */
    void check() {
        if (cancel != null) {
            throw new CancelledException();
        }
        if (overtime()) {
            throw new BudgetException(
                    Resource.TIME,
                    "the time limit of %s s is used up at step %d of %s; raise trialSeconds and resume"
                            .formatted(plain(seconds), step, total > 0 ? total : "?"));
        }
    }

    boolean overtime() {
        return seconds > 0 && System.nanoTime() - deadline >= 0;
    }

    double secondsLeft() {
        return seconds > 0
                ? Math.max(0, (deadline - System.nanoTime()) / 1e9)
                : Double.POSITIVE_INFINITY;
    }

    void cancel(Message.Cancel request) {
        cancel = request;
    }

    Message.@Nullable Cancel cancelled() {
        return cancel;
    }

    /** Tells whether the trial is about to end early. */
    boolean ending() {
        return cancel != null || overtime();
    }

    long step() {
        return step;
    }

    long total() {
        return total;
    }

    static String plain(double amount) {
        return amount == Math.rint(amount) && Math.abs(amount) < 1e15
                ? Long.toString((long) amount)
                : Double.toString(amount);
    }
}
