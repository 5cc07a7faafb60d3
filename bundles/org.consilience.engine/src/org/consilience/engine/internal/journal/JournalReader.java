package org.consilience.engine.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consilience.engine.internal.json.Json;
import org.consilience.engine.log.FramedLog;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.eclipse.jdt.annotation.Nullable;

/** Reads a run's log, each time only what was appended since. Thread-safe. */
public final class JournalReader {

    private static final int MAX_TRIALS = 10_000_000;

    private final Object lock = new Object();
    private final Path file;
    private final List<PlannedTrial> plan = new ArrayList<>();
    private final Map<String, TrialOutcome> outcomes = new LinkedHashMap<>();
    private long offset;
    private @Nullable RunState ended;
    private @Nullable String damage;
    private @Nullable List<PlannedTrial> planView;

    /**
     * Reads a log that may not exist yet.
     *
     * @param file the run's log
     */
    public JournalReader(Path file) {
        this.file = file;
    }

    /**
     * Reads what was appended.
     *
     * @throws RunException if the log cannot be read, or holds what this program never writes
     */
    public void refresh() throws RunException {
        synchronized (lock) {
            try {
                if (damage != null || !Files.exists(file) || Files.size(file) == offset) {
                    return;
                }
                FramedLog.Reading reading = FramedLog.read(file, offset);
                for (byte[] record : reading.records()) {
                    apply(Json.tree(record));
                }
                offset = reading.end();
                if (reading.damage().isPresent()) {
                    damage = reading.damage().get();
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new RunException(
                        "%s cannot be read: %s. Restore it from a copy."
                                .formatted(file, e.getMessage()),
                        e);
            }
        }
    }

    /** Reads what was appended and returns this; a fault leaves what was read before. */
    public JournalReader now() {
        try {
            refresh();
        } catch (RunException e) {
            synchronized (lock) {
                damage = Objects.requireNonNullElse(e.getMessage(), "");
            }
        }
        return this;
    }

    /** Returns the plan as read. */
    public List<PlannedTrial> plan() {
        synchronized (lock) {
            List<PlannedTrial> view = planView;
            if (view == null) {
                view = List.copyOf(plan);
                planView = view;
            }
            return view;
        }
    }

    /**
     * Returns the outcome of a trial as read.
     *
     * @param trial the trial's id
     */
    public TrialOutcome outcome(String trial) {
        synchronized (lock) {
            return outcomes.getOrDefault(trial, TrialOutcome.NONE);
        }
    }

    /** Returns all outcomes as read, in the order of the plan. */
    public Map<String, TrialOutcome> outcomes() {
        synchronized (lock) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        }
    }

    /** Returns how the run ended, or empty if it did not or goes on again. */
    public Optional<RunState> ended() {
        synchronized (lock) {
            RunState state = ended;
            return state == null ? Optional.empty() : Optional.of(state);
        }
    }

    /** Returns the fault that ended the reading, if there was one. */
    public Optional<String> damage() {
        synchronized (lock) {
            String fault = damage;
            return fault == null ? Optional.empty() : Optional.of(fault);
        }
    }

    private void apply(JsonNode record) throws IOException {
        long time = record.path(Journal.TIME).asLong();
        String trial = record.path(Journal.TRIAL).asText();
        switch (record.path(Journal.EVENT).asText()) {
            case Journal.BEGUN -> ended = null;
            case Journal.PLANNED -> planned(record.path(Journal.PLAN));
            case Journal.STARTED -> started(known(trial), trial, time);
            case Journal.ENDED -> {
                TrialOutcome old = known(trial);
                outcomes.put(
                        trial,
                        new TrialOutcome(
                                TrialState.valueOf(record.path(Journal.STATE).asText()),
                                record.path(Journal.REASON).asText(),
                                old.started(),
                                time,
                                old.attempts()));
            }
            case Journal.RUN_ENDED -> ended = RunState.valueOf(record.path(Journal.STATE).asText());
            default -> {} // of a newer version
        }
    }

    private void started(TrialOutcome old, String trial, long time) {
        Long first = old.started();
        outcomes.put(
                trial,
                new TrialOutcome(
                        TrialState.RUNNING,
                        "",
                        first == null ? Long.valueOf(time) : first,
                        null,
                        old.attempts() + 1));
    }

    private void planned(JsonNode node) throws IOException {
        PlannedTrial trial = Json.decode(node, PlannedTrial.class);
        PlainName.require(trial.id());
        if (plan.size() >= MAX_TRIALS || trial.number() != plan.size() + 1) {
            throw new IOException("trial " + trial.id() + " has no place in the plan");
        }
        if (outcomes.containsKey(trial.id())) {
            throw new IOException("trial " + trial.id() + " is planned twice");
        }
        outcomes.put(trial.id(), TrialOutcome.NONE);
        plan.add(trial);
        planView = null;
    }

    private TrialOutcome known(String trial) throws IOException {
        if (!outcomes.containsKey(trial)) {
            throw new IOException("trial \"" + trial + "\" is in no plan");
        }
        return outcome(trial);
    }
}
