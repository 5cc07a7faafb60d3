package org.consilience.engine.internal.schedule;

import org.consilience.engine.internal.worker.Message;

/** What the scheduler hears. */
sealed interface Signal {

    /** A worker said something. */
    record Said(WorkerHandle worker, Message message) implements Signal {}

    /** A worker's process ended, and all it said was heard. */
    record Gone(WorkerHandle worker, int status) implements Signal {}

    /** The user cancels the run. */
    record Cancel() implements Signal {}
}
