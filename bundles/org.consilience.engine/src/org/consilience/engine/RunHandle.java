package org.consilience.engine;

import java.time.Duration;
import java.util.Optional;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;

/** A run in progress. */
public interface RunHandle {

    /** Returns the run's folder, readable at any time. */
    RunFolder folder();

    /** Asks the run to end: running trials save a checkpoint and stop, waiting ones never start. */
    void cancel();

    /**
     * Waits until the run has ended and its worker processes are gone.
     *
     * @return how it ended
     * @throws InterruptedException if the waiting thread is interrupted; the run goes on
     */
    RunState await() throws InterruptedException;

    /**
     * Waits for some time.
     *
     * @param atMost how long
     * @return how it ended, or empty if it has not
     * @throws InterruptedException if the waiting thread is interrupted; the run goes on
     */
    Optional<RunState> await(Duration atMost) throws InterruptedException;
}
