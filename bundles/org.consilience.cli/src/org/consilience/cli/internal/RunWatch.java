package org.consilience.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.eclipse.jdt.annotation.Nullable;

/** Follows a run: shows how far it is, cancels it on interrupt, and tells the result at the end. */
final class RunWatch implements RunListener {

    /** Starts the run to be followed. */
    @FunctionalInterface
    interface Start {
        RunHandle start() throws RunException;
    }

    private final Session session;
    private final boolean json;
    private final ProgressLine progress;
    private final Map<String, Double> shares = new LinkedHashMap<>();
    private final Map<String, Integer> reasons = new LinkedHashMap<>();
    private final AtomicReference<@Nullable RunHandle> handle = new AtomicReference<>();
    private volatile boolean interrupted;
    private int planned;
    private int ended;
    private int failed;

    RunWatch(Session session, boolean json) {
        this.session = session;
        this.json = json;
        this.progress = new ProgressLine(session.err(), session.terminal());
    }

    /** Follows a run to its end and prints what it showed. */
    int follow(Start start, RunOptions options) throws Exception {
        RunFolder folder = await(start);
        RunResult result = RunResult.of(session, folder);
        result.keep(options.noReport ? null : options.report, !options.noReport);
        if (json) {
            session.out().println(result.json());
        } else {
            result.print(session.out());
        }
        if (interrupted) {
            session.err().printf("Interrupted. Go on with: consilience resume %s%n", folder.id());
        }
        return status(result, options.strict);
    }

    /** Follows a run until no process of it is left. */
    RunFolder await(Start start) throws RunException, InterruptedException {
        try (Interrupts ignored = Interrupts.handledBy(this::interrupt)) {
            RunHandle run = start.start();
            handle.set(run);
            if (interrupted) {
                run.cancel();
            }
            run.await();
            progress.end();
            return RunFolder.open(run.folder().path());
        }
    }

    boolean interrupted() {
        return interrupted;
    }

    private void interrupt() {
        interrupted = true;
        progress.message("Ending: running trials save where they are ...");
        RunHandle run = handle.get();
        if (run != null) {
            run.cancel();
        }
    }

    private int status(RunResult result, boolean strict) {
        if (interrupted) {
            return ExitStatus.INTERRUPTED;
        } else if (result.state() != RunState.DONE) {
            return ExitStatus.TRIALS_FAILED;
        } else if (strict && !result.everyClaimHolds()) {
            return ExitStatus.CLAIM_FAILED;
        }
        return ExitStatus.DONE;
    }

    @Override
    public synchronized void runStarted(RunFolder run) {
        List<PlannedTrial> plan = run.plan();
        planned = plan.size();
        Map<String, TrialOutcome> outcomes = run.outcomes();
        ended = (int) outcomes.values().stream().filter(o -> o.state() == TrialState.DONE).count();
        progress.message(
                "Run %s: %d trials%s"
                        .formatted(
                                run.id(),
                                planned,
                                ended > 0 ? ", " + ended + " of them done before" : ""));
        show();
    }

    @Override
    public synchronized void planExtended(List<PlannedTrial> added) {
        planned += added.size();
        progress.message("%d trials added: claims are undecided.".formatted(added.size()));
        show();
    }

    @Override
    public synchronized void trialStarted(PlannedTrial trial) {
        shares.put(trial.id(), 0.0);
        show();
    }

    @Override
    public synchronized void trialProgress(PlannedTrial trial, long step, long total) {
        shares.put(trial.id(), total > 0 ? Math.min(1, (double) step / total) : 0);
        show();
    }

    @Override
    public synchronized void trialEnded(PlannedTrial trial, TrialOutcome outcome) {
        shares.remove(trial.id());
        ended++;
        if (outcome.state() != TrialState.DONE) {
            failed += outcome.state() == TrialState.FAILED ? 1 : 0;
            tell(trial, outcome);
        }
        show();
    }

    /** Tells a reason once; a fault of the data would else be told by every trial. */
    private void tell(PlannedTrial trial, TrialOutcome outcome) {
        if (reasons.merge(outcome.reason(), 1, Integer::sum) == 1) {
            progress.message(
                    "%s %s: %s".formatted(trial.id(), Words.of(outcome.state()), outcome.reason()));
        }
    }

    @Override
    public synchronized void runEnded(RunState state) {
        reasons.forEach(
                (reason, times) -> {
                    if (times > 1) {
                        progress.message(
                                "%d more trials ended for the same reason: %s"
                                        .formatted(times - 1, reason));
                    }
                });
    }

    @Override
    public synchronized void message(String text) {
        progress.message(text);
    }

    private void show() {
        double share = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        progress.show(ended, planned, failed, share);
    }
}
