package org.consilience.engine.log;

import org.consilience.api.Table;
import org.consilience.api.figure.Figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trial's log as read: what counts after rewinds, up to the last whole and sound record. */
public final class TrialLog {

    private TrialLog() {}

    /**
     * Reads a log. What a crash or a copy in mid-run left half written at its end is left out.
     *
     * @param eventsLog the log; a missing or empty one is that of a trial that recorded nothing
     * @throws LogException if it is no event log, or of a newer version
     * @throws IOException if it cannot be read
     */
    public static TrialLog read(Path eventsLog) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Returns the events that count, in order, without states and rewinds. */
    public List<Event> events() {
        return List.of();
    }

    /** Returns the values by measure, measures in the order of their first value. */
    public Map<String, ScalarSeries> series() {
        return Map.of();
    }

    /** Returns all changes of state, in order, also those before a rewind. */
    public List<Event.State> states() {
        return List.of();
    }

    /** Returns the figures by name, each as recorded last. */
    public Map<String, Figure> figures() {
        return Map.of();
    }

    /** Returns the tables by name, each as recorded last. */
    public Map<String, Table> tables() {
        return Map.of();
    }

    /** Returns the notes in order. */
    public List<String> notes() {
        return List.of();
    }

    /** Returns the artifacts by name, each as recorded last. */
    public Map<String, Event.Artifact> artifacts() {
        return Map.of();
    }

    /**
     * Returns the SHA-256 of the events that count, in lower-case hexadecimal: equal for a trial
     * that ran through and the same trial interrupted and resumed.
     */
    public String digest() {
        return "";
    }

    /**
     * Returns the fault that ended the reading before the end of the file, with its offset, or
     * nothing for a sound log; a half-written end is no fault.
     */
    public Optional<String> damage() {
        return Optional.empty();
    }
}
