package org.consilience.ui.launch.internal.queue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;

/** One run of this workbench on its way from waiting to its end. */
public final class RunTask {

    /** How far it is. */
    public enum Phase {
        /** Others are before it. */
        WAITING,
        /** Its process works. */
        GOING,
        /** No process works at it any more. */
        ENDED
    }

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final RunOrder order;
    private final RunStreams streams = new RunStreams();
    private volatile Phase phase = Phase.WAITING;
    private volatile @Nullable Child child;
    private volatile @Nullable Ending ending;
    private volatile boolean cancelled;
    private volatile boolean killed;
    private volatile boolean recorded;
    private long askedAt;

    /**
     * Makes a run that waits.
     *
     * @param order what is to be done
     */
    public RunTask(RunOrder order) {
        this.order = order;
    }

    /** Takes over a process that goes on already. */
    static RunTask attached(RunOrder order, Child child) {
        RunTask task = new RunTask(order);
        task.begin(child);
        return task;
    }

    /** Takes over what a process left that ended while no workbench looked. */
    static RunTask gone(RunOrder order, ChildFolder folder) {
        RunTask task = new RunTask(order);
        task.begin(Child.gone(folder));
        return task;
    }

    /** Returns what is done. */
    public RunOrder order() {
        return order;
    }

    /** Returns the run's id. */
    public String run() {
        return order.run();
    }

    /** Returns how far it is. */
    public Phase phase() {
        return phase;
    }

    /** Returns how it ended, or null before that. */
    public @Nullable Ending ending() {
        return ending;
    }

    /** Returns the id of its process, or 0 if there is none. */
    public long pid() {
        Child own = child;
        return own == null ? 0 : own.pid();
    }

    RunStreams streams() {
        return streams;
    }

    /**
     * Asks it to end: a waiting one never starts, in a going one trials save where they are. Asked
     * again, or after ten seconds, it is ended by force.
     */
    public synchronized void cancel() {
        Child own = child;
        if (phase == Phase.ENDED) {
            return;
        }
        boolean again = cancelled;
        cancelled = true;
        if (own != null && own.alive()) {
            if (again) {
                kill();
            } else {
                askedAt = System.nanoTime();
                streams.say("Cancelling: running trials save where they are.");
                own.terminate();
            }
        }
    }

    /** Ends its process by force. */
    public synchronized void kill() {
        Child own = child;
        cancelled = true;
        if (own != null && own.alive() && !killed) {
            killed = true;
            streams.say("Ended by force; what was not saved is done again on resume.");
            own.kill();
        }
    }

    /** Tells whether the user asked it to end. */
    public boolean cancelled() {
        return cancelled;
    }

    boolean killed() {
        return killed;
    }

    /** Remembers that its folder was a run, so that a folder that is missing later was deleted. */
    void recorded() {
        recorded = true;
    }

    /** Tells whether its folder was a run at some time. */
    boolean wasRecorded() {
        return recorded;
    }

    /** Starts its process, unless it was cancelled or goes on already. */
    synchronized void start(CommandProcess command) throws IOException {
        if (!cancelled && child == null) {
            begin(Child.start(command, order));
        }
    }

    private synchronized void begin(Child started) {
        child = started;
        streams.open(started.folder());
        phase = Phase.GOING;
    }

    @Nullable
    Child child() {
        return child;
    }

    /** Passes its output on and ends it by force if it was asked too long ago. */
    synchronized void beat() {
        streams.pump();
        if (cancelled && !killed && askedAt != 0 && System.nanoTime() - askedAt > PATIENCE_NANOS) {
            kill();
        }
    }

    void end(Ending how) {
        ending = how;
        phase = Phase.ENDED;
    }
}
