package org.consilience.engine.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The last two checkpoints of a trial, as files beside its log. State is a record of primitives,
 * strings, enums, arrays, lists, maps with string keys and further records.
 */
public final class CheckpointStore {

    /**
     * What was saved.
     *
     * @param state the state
     * @param keptEvents how many events of the log counted then, see {@link EventLogWriter#kept()}
     * @param <S> the record
     */
    public record Saved<S extends Record>(S state, long keptEvents) {}

    /**
     * Uses a folder.
     *
     * @param trialFolder the trial's folder; it must exist when something is saved
     */
    public CheckpointStore(Path trialFolder) {}

    /**
     * Saves a state: all of it or nothing, and it outlives a loss of power. Force the log first, so
     * that it has the events that the checkpoint counts on.
     *
     * @param state the state
     * @param keptEvents how many events of the log count now, see {@link EventLogWriter#kept()}
     * @throws IllegalArgumentException if the state holds something else than it may
     * @throws IOException if the disk is full or fails; the earlier checkpoints are untouched
     */
    public void save(Record state, long keptEvents) throws IOException {}

    /**
     * Returns the newest checkpoint that can be read.
     *
     * @param type the state's class
     * @param <S> the record
     * @return nothing if there is none or none can be read, see {@link #problems()}
     */
    public <S extends Record> Optional<Saved<S>> latest(Class<S> type) {
        return latest(type, Long.MAX_VALUE);
    }

    /**
     * Returns the newest checkpoint that can be read and that the log reaches.
     *
     * @param type the state's class
     * @param events how many events of the log count; a checkpoint that needs more is passed over
     * @param <S> the record
     * @return nothing if there is none or none can be read, see {@link #problems()}
     */
    public <S extends Record> Optional<Saved<S>> latest(Class<S> type, long events) {
        return Optional.empty();
    }

    /** Returns a sentence for each checkpoint that the last search had to pass over. */
    public List<String> problems() {
        return List.of();
    }
}
