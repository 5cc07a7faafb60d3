package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.consilience.engine.Limits;
import org.consilience.engine.RunListener;
import org.consilience.engine.internal.worker.Message;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialState;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Gives the trials of a run to its workers, one at a time each, and sees to it that each ends. All
 * of it happens on one thread, which hears of everything else through a queue.
 */
final class Scheduler {

    private static final int TICK_MILLIS = 100;
    private static final int STILLBORN = 3;

    /** Workers that start together: with one core left, the first of them is ready soonest. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private static final double START_SECONDS = 120;
    private static final double TIME_SLACK = 1;

    private final RunRecorder recorder;
    private final WorkerPool pool;
    private final Limits limits;
    private final int width;
    private final long heapMegabytes;
    private final RunListener listener;
    private final Extension extension;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Deque<PlannedTrial> waiting = new ArrayDeque<>();
    private final List<Slot> slots = new ArrayList<>();
    private final long begin = System.nanoTime();
    private int stillborn;
    private boolean cancelled;
    private String stopped = "";

    /** Gives more trials once all are done; none when the run shall end. */
    interface Extension {
        List<PlannedTrial> next(RunFolder run) throws RunException;
    }

    Scheduler(
            RunRecorder recorder,
            WorkerPool pool,
            int width,
            long heapMegabytes,
            Limits limits,
            RunListener listener,
            Extension extension) {
        this.recorder = recorder;
        this.pool = pool;
        this.width = width;
        this.heapMegabytes = heapMegabytes;
        this.limits = limits;
        this.listener = listener;
        this.extension = extension;
    }

    void cancel() {
        signals.add(new Signal.Cancel());
    }

    /** Runs the trials to their end and returns how the run ended; no worker is left then. */
    RunState run(List<PlannedTrial> trials) throws IOException, InterruptedException {
        waiting.addAll(trials);
        while (true) {
            dispatch();
            if (waiting.isEmpty() && slots.stream().allMatch(s -> s.trial() == null) && !extend()) {
                break;
            }
            Signal signal = signals.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            while (signal != null) {
                hear(signal);
                signal = waiting.isEmpty() || !anyIdle() ? signals.poll() : null;
            }
            watch();
            recorder.settle();
        }
        RunState state =
                cancelled
                        ? RunState.CANCELLED
                        : stopped.isEmpty() && recorder.allDone() ? RunState.DONE : RunState.FAILED;
        recorder.runEnded(state, stopped);
        return state;
    }

    private boolean anyIdle() {
        return slots.stream().anyMatch(Slot::idle);
    }

    private void dispatch() throws IOException {
        for (Slot slot : slots) {
            PlannedTrial trial = slot.idle() ? waiting.peek() : null;
            if (trial != null && slot.worker.send(recorder.order(trial, limits))) {
                waiting.remove();
                slot.begin(trial);
                recorder.started(trial, slot.worker);
                listener.trialStarted(trial);
            }
        }
        long starting = slots.stream().filter(s -> !s.ready).count();
        while (slots.size() < width
                && starting < Math.min(waiting.size(), AT_ONCE)
                && stopped.isEmpty()) {
            WorkerHandle worker = pool.take(heapMegabytes, limits.trialMegabytes() > 0);
            slots.add(new Slot(worker));
            worker.attach(signals::add, recorder.workerLog(worker.number()));
            starting++;
        }
    }

    private boolean extend() throws IOException {
        if (cancelled || !stopped.isEmpty()) {
            return false;
        }
        try {
            List<PlannedTrial> more = extension.next(recorder.folder());
            if (!more.isEmpty()) {
                recorder.planned(more);
                listener.planExtended(more);
                waiting.addAll(more);
            }
            return !more.isEmpty();
        } catch (RunException e) {
            listener.message(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void hear(Signal signal) throws IOException {
        switch (signal) {
            case Signal.Cancel c -> {
                cancelled = true;
                stop("");
            }
            case Signal.Said said -> {
                Slot slot = slot(said.worker());
                if (slot != null) {
                    hear(slot, said.message());
                }
            }
            case Signal.Gone gone -> {
                Slot slot = slot(gone.worker());
                if (slot != null) {
                    slots.remove(slot);
                    buried(slot, gone.status());
                }
            }
        }
    }

    private @Nullable Slot slot(WorkerHandle worker) {
        for (Slot slot : slots) {
            if (slot.worker == worker) {
                return slot;
            }
        }
        return null;
    }

    private void hear(Slot slot, Message message) throws IOException {
        PlannedTrial trial = slot.trial();
        switch (message) {
            case Message.Ready ready -> {
                slot.ready = true;
                stillborn = 0;
            }
            case Message.Loaded loaded when trial != null ->
                    recorder.loaded(trial, loaded, slot.worker.pid());
            case Message.Pulse pulse when trial != null ->
                    listener.trialProgress(trial, pulse.step(), pulse.total());
            case Message.Done done when trial != null -> {
                slot.end();
                recorder.ended(trial, done);
                listener.trialEnded(trial, recorder.outcome(trial));
            }
            case Message.Dying dying -> slot.dying = dying.cause();
            default -> {} // said after the trial it was about
        }
    }

    private void buried(Slot slot, int status) throws IOException {
        PlannedTrial trial = slot.trial();
        if (trial != null) {
            Message.Done done = Obituary.of(slot, status, trial, recorder.bundle(trial), limits);
            recorder.bury(trial, done);
            listener.trialEnded(trial, recorder.outcome(trial));
        } else if (!slot.ready && ++stillborn >= STILLBORN) {
            String last = slot.worker.lastWords();
            stop(
                    "Worker processes do not start (status %d); see %s.%s"
                            .formatted(
                                    status,
                                    recorder.workerLog(slot.worker.number()),
                                    last.isEmpty() ? "" : " The last says: " + last));
        }
    }

    /** Ends the run: nothing more starts, and what runs is asked to stop. */
    private void stop(String reason) {
        waiting.clear();
        if (!reason.isEmpty() && stopped.isEmpty()) {
            stopped = reason;
            listener.message(reason);
        }
        TrialState state = cancelled ? TrialState.CANCELLED : TrialState.BUDGET;
        slots.forEach(s -> s.ask(state, reason));
    }

    private void watch() {
        if (limits.runSeconds() > 0
                && stopped.isEmpty()
                && (System.nanoTime() - begin) / 1e9 > limits.runSeconds()) {
            stop(
                    "The run's time limit of %s s is used up; raise runSeconds and resume."
                            .formatted(limits.runSeconds()));
        }
        for (Slot slot : slots) {
            if (slot.trial() == null) {
                if (!slot.ready && slot.seconds() > START_SECONDS) {
                    slot.worker.kill();
                }
                continue;
            }
            if (limits.trialSeconds() > 0 && slot.seconds() > limits.trialSeconds() + TIME_SLACK) {
                slot.ask(
                        TrialState.BUDGET,
                        "the time limit of %s s is used up; raise trialSeconds and resume"
                                .formatted(limits.trialSeconds()));
            }
            if (limits.trialMegabytes() > 0 && slot.cancel == null) {
                weigh(slot);
            }
            if (slot.overGrace()) {
                slot.worker.kill();
            }
        }
    }

    private void weigh(Slot slot) {
        double megabytes = Resident.megabytes(slot.worker.pid());
        if (megabytes > limits.trialMegabytes()) {
            slot.force(
                    TrialState.BUDGET,
                    "its process used %.0f MB of the limit of %.0f MB; raise trialMegabytes and resume"
                            .formatted(megabytes, limits.trialMegabytes()));
        }
    }
}
