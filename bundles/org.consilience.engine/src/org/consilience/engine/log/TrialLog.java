package org.consilience.engine.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilience.api.Table;
import org.consilience.api.figure.Figure;

/** A trial's log as read: what counts after rewinds, up to the last whole and sound record. */
public final class TrialLog {

    private final List<Event> events;
    private final Map<String, ScalarSeries> series;
    private final List<Event.State> states;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Event.Artifact> artifacts = new LinkedHashMap<>();
    private final List<String> notes;
    private final Optional<String> damage;

    private TrialLog(Ledger ledger, Optional<String> damage) {
        this.damage = damage;
        events = Collections.unmodifiableList(ledger.events());
        series = Collections.unmodifiableMap(ledger.series());
        states = Collections.unmodifiableList(ledger.states());
        for (Event event : ledger.others()) {
            switch (event) {
                case Event.FigureRecorded f -> figures.put(f.figure().name(), f.figure());
                case Event.TableRecorded t -> tables.put(t.name(), t.table());
                case Event.Artifact a -> artifacts.put(a.name(), a);
                default -> {
                    // a note, gathered below
                }
            }
        }
        notes =
                ledger.others().stream()
                        .filter(Event.Note.class::isInstance)
                        .map(e -> ((Event.Note) e).text())
                        .toList();
    }

    /**
     * Reads a log. What a crash or a copy in mid-run left half written at its end is left out.
     *
     * @param eventsLog the log; a missing or empty one is that of a trial that recorded nothing
     * @throws LogException if it is no event log, or of a newer version
     * @throws IOException if it cannot be read
     */
    public static TrialLog read(Path eventsLog) throws IOException {
        Ledger ledger = new Ledger();
        if (!Files.exists(eventsLog)) {
            return new TrialLog(ledger, Optional.empty());
        }
        EventDecoder decoder = new EventDecoder();
        try (FrameReader in = new FrameReader(eventsLog, FrameFormat.EVENTS, 0)) {
            FrameReader.Found found = in.next();
            while (found == FrameReader.Found.RECORD) {
                try {
                    decoder.decode(in.array(), in.payloadFrom(), in.payloadTo(), ledger);
                } catch (LogException e) {
                    return new TrialLog(ledger, Optional.of(in.damage(e)));
                }
                found = in.next();
            }
            boolean damaged = found == FrameReader.Found.DAMAGED;
            return new TrialLog(ledger, damaged ? Optional.of(in.damage()) : Optional.empty());
        }
    }

    /** Returns the events that count, in order, without states and rewinds. */
    public List<Event> events() {
        return events;
    }

    /** Returns the values by measure, measures in the order of their first value. */
    public Map<String, ScalarSeries> series() {
        return series;
    }

    /** Returns all changes of state, in order, also those before a rewind. */
    public List<Event.State> states() {
        return states;
    }

    /** Returns the figures by name, each as recorded last. */
    public Map<String, Figure> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** Returns the tables by name, each as recorded last. */
    public Map<String, Table> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** Returns the notes in order. */
    public List<String> notes() {
        return notes;
    }

    /** Returns the artifacts by name, each as recorded last. */
    public Map<String, Event.Artifact> artifacts() {
        return Collections.unmodifiableMap(artifacts);
    }

    /**
     * Returns the SHA-256 of the events that count, in lower-case hexadecimal: equal for a trial
     * that ran through and the same trial interrupted and resumed.
     */
    public String digest() {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
        EventEncoder encoder = new EventEncoder();
        ByteSink bytes = new ByteSink(2 * FrameWriter.FULL);
        for (Event event : events) {
            try {
                encoder.encode(event, bytes);
            } catch (LogException e) {
                throw new IllegalStateException("What was read can be written.", e);
            }
            if (bytes.size() >= FrameWriter.FULL) {
                sha.update(bytes.array(), 0, bytes.size());
                bytes.clear();
            }
        }
        sha.update(bytes.array(), 0, bytes.size());
        return HexFormat.of().formatHex(sha.digest());
    }

    /**
     * Returns the fault that ended the reading before the end of the file, with its offset, or
     * nothing for a sound log; a half-written end is no fault.
     */
    public Optional<String> damage() {
        return damage;
    }
}
