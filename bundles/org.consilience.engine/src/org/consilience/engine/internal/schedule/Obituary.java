package org.consilience.engine.internal.schedule;

import org.consilience.engine.Limits;
import org.consilience.engine.internal.worker.Message;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialState;

/** Says how a trial ended whose worker process ended under it. */
final class Obituary {

    /**
     * The status with which Java ends when the heap is full, see {@code ExitOnOutOfMemoryError}.
     */
    private static final int OUT_OF_MEMORY = 3;

    private static final int SIGNALS = 128;

    private Obituary() {}

    static Message.Done of(
            Slot slot, int status, PlannedTrial trial, String bundle, Limits limits) {
        String method = "method %s of %s".formatted(trial.method(), bundle);
        Message.Cancel cancel = slot.cancel;
        if (cancel != null) {
            String reason = cancel.reason();
            boolean hung = slot.overGrace();
            String end = hung ? method + " did not stop within 5 s and was ended by force" : "";
            return new Message.Done(
                    cancel.state(),
                    reason.isEmpty() || end.isEmpty() ? reason + end : reason + "; " + end);
        }
        if (!slot.dying.isEmpty()) {
            return failed("%s %s (status %d)".formatted(method, slot.dying, status));
        }
        if (status == OUT_OF_MEMORY) {
            String reason =
                    "%s ran out of memory: the heap of %d MB is full"
                            .formatted(method, slot.worker.heapMegabytes());
            return limits.trialMegabytes() > 0
                    ? new Message.Done(
                            TrialState.BUDGET.name(), reason + "; raise trialMegabytes and resume")
                    : failed(reason + "; use fewer workers and resume");
        }
        if (status > SIGNALS) {
            return failed(
                    "the process of %s was killed by signal %d%s; see workers/worker-%d.log"
                            .formatted(
                                    method,
                                    status - SIGNALS,
                                    name(status - SIGNALS),
                                    slot.worker.number()));
        }
        return failed(
                "%s ended its process with status %d; see workers/worker-%d.log"
                        .formatted(method, status, slot.worker.number()));
    }

    private static Message.Done failed(String reason) {
        return new Message.Done(TrialState.FAILED.name(), reason);
    }

    private static String name(int signal) {
        return switch (signal) {
            case 6 -> " (abort, a crash of native code)";
            case 7, 11 -> " (a crash of native code)";
            case 9 -> " (kill, perhaps by the system for want of memory)";
            case 15 -> " (terminate)";
            default -> "";
        };
    }
}
