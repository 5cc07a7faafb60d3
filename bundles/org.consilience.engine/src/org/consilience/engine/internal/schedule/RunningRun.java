package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;

/** A run on a thread of its own, from its first trial to its last process. */
final class RunningRun implements RunHandle {

    private final Scheduler scheduler;
    private final RunRecorder recorder;
    private final WorkerPool pool;
    private final RunListener listener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile RunState state = RunState.RUNNING;

    RunningRun(Scheduler scheduler, RunRecorder recorder, WorkerPool pool, RunListener listener) {
        this.scheduler = scheduler;
        this.recorder = recorder;
        this.pool = pool;
        this.listener = listener;
    }

    void begin(List<PlannedTrial> trials) {
        new Thread(() -> run(trials), "consilience-run").start();
    }

    private void run(List<PlannedTrial> trials) {
        RunState end = RunState.FAILED;
        try {
            listener.runStarted(recorder.folder());
            end = scheduler.run(trials);
        } catch (IOException e) {
            end = RunState.INTERRUPTED;
            listener.message(
                    "The run stops: %s. Make room if the disk is full, then resume it."
                            .formatted(e.getMessage()));
        } catch (InterruptedException e) {
            end = RunState.INTERRUPTED;
        } catch (RuntimeException e) {
            end = RunState.INTERRUPTED;
            System.getLogger(RunningRun.class.getName()).log(System.Logger.Level.ERROR, "run", e);
            listener.message("The run stops by a fault of the engine: %s. Resume it.".formatted(e));
        } finally {
            end(end);
        }
    }

    private void end(RunState end) {
        pool.close();
        try {
            recorder.close();
        } catch (IOException e) {
            listener.message("The run's log cannot be closed: " + e.getMessage() + ".");
        }
        state = end;
        try {
            listener.runEnded(end);
        } finally {
            ended.countDown();
        }
    }

    @Override
    public RunFolder folder() {
        return recorder.folder();
    }

    @Override
    public void cancel() {
        scheduler.cancel();
    }

    @Override
    public RunState await() throws InterruptedException {
        ended.await();
        return state;
    }

    @Override
    public Optional<RunState> await(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS)
                ? Optional.of(state)
                : Optional.empty();
    }
}
