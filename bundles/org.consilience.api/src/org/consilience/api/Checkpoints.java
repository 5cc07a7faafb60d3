package org.consilience.api;

import java.util.function.Supplier;

/**
 * The saved state of a trial. State is a record of primitives, strings, enums, arrays, lists, maps
 * with string keys and further records: everything the loop needs to go on as if it had never
 * stopped.
 */
public interface Checkpoints {

    /**
     * Returns the newest saved state that can be read, or the initial one.
     *
     * @param type the record's class
     * @param initial gives the state at the start
     * @param <S> the record
     * @return the state to go on from; its arrays belong to the caller
     */
    <S extends Record> S latest(Class<S> type, Supplier<S> initial);

    /**
     * Tells whether a save would be kept now: some seconds passed since the last one, or the trial
     * is about to end early. Ask before building a costly state.
     */
    boolean due();

    /**
     * Saves the state together with the place in the record where it was taken. Written at once,
     * atomically, whenever {@link #due()}; otherwise ignored, so it may be called every round.
     *
     * @param state the state after the last finished step
     */
    void save(Record state);
}
