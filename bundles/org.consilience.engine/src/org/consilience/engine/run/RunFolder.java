package org.consilience.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilience.engine.internal.journal.JournalReader;
import org.consilience.engine.internal.journal.RunLock;
import org.consilience.engine.internal.json.Json;
import org.consilience.engine.log.TrialLog;

/**
 * A run on disk, read without changing anything: a running one, an ended one, or a copy of either.
 * What it tells is as new as the call.
 */
public final class RunFolder {

    /** The file that says what the run is. */
    public static final String INFO = "run.json";

    /** The file that records what happened. */
    public static final String LOG = "run.log";

    /** The copy of the experiment. */
    public static final String EXPERIMENT = "experiment.experiment";

    private static final long MAX_INFO = 16L << 20;

    private final Path path;
    private final RunInfo info;
    private final JournalReader journal;

    private RunFolder(Path path, RunInfo info) {
        this.path = path;
        this.info = info;
        this.journal = new JournalReader(path.resolve(LOG));
    }

    /**
     * Opens a run's folder.
     *
     * @param path the folder
     * @return the run
     * @throws RunException if it is no run folder, or what it holds is damaged
     */
    public static RunFolder open(Path path) throws RunException {
        Path folder = path.toAbsolutePath().normalize();
        Path file = folder.resolve(INFO);
        if (!Files.isRegularFile(file)) {
            throw new RunException(
                    "%s is no run: it has no %s. Name a folder below runs/."
                            .formatted(folder, INFO));
        }
        RunFolder run = new RunFolder(folder, Json.read(file, RunInfo.class, MAX_INFO));
        run.journal.refresh();
        return run;
    }

    /** Returns the folder. */
    public Path path() {
        return path;
    }

    /** Returns the run's id, the folder's name when it was made. */
    public String id() {
        return info.id();
    }

    /** Returns what the run is. */
    public RunInfo info() {
        return info;
    }

    /** Returns the trials in the order of the plan, those added later at the end. */
    public List<PlannedTrial> plan() {
        return journal.now().plan();
    }

    /**
     * Returns what became of a trial so far.
     *
     * @param trial a trial of the plan
     */
    public TrialOutcome outcome(PlannedTrial trial) {
        return settled(journal.now().outcome(trial.id()), RunLock.held(path));
    }

    /** Returns what became of every trial so far, by trial id, in the order of the plan. */
    public Map<String, TrialOutcome> outcomes() {
        boolean owned = RunLock.held(path);
        Map<String, TrialOutcome> outcomes = new LinkedHashMap<>();
        journal.now().outcomes().forEach((id, o) -> outcomes.put(id, settled(o, owned)));
        return outcomes;
    }

    /** Returns how far the run is. */
    public RunState state() {
        if (RunLock.held(path)) {
            return RunState.RUNNING;
        }
        return journal.now().ended().orElse(RunState.INTERRUPTED);
    }

    /** Returns the fault that ended the reading of the run's log, if there is one. */
    public Optional<String> damage() {
        return journal.now().damage();
    }

    /** Returns the copy of the experiment, overrides applied. */
    public Path experimentFile() {
        return path.resolve(EXPERIMENT);
    }

    /**
     * Returns a trial's folder, which exists once a worker took the trial up.
     *
     * @param trial a trial of the plan
     */
    public Path trialFolder(PlannedTrial trial) {
        return path.resolve("trials").resolve(trial.id());
    }

    /**
     * Returns a trial's event log, which exists once a worker took the trial up.
     *
     * @param trial a trial of the plan
     */
    public Path eventsLog(PlannedTrial trial) {
        return trialFolder(trial).resolve("events.log");
    }

    /**
     * Reads a trial's event log as far as it goes now.
     *
     * @param trial a trial of the plan
     * @return what it recorded; nothing if no worker took it up yet
     * @throws IOException if the log cannot be read
     */
    public TrialLog log(PlannedTrial trial) throws IOException {
        return TrialLog.read(eventsLog(trial));
    }

    /**
     * Returns where a trial's results come from.
     *
     * @param trial a trial of the plan
     * @return the provenance, or empty if its data is not loaded yet
     * @throws RunException if the file is damaged
     */
    public Optional<Provenance> provenance(PlannedTrial trial) throws RunException {
        Path file = trialFolder(trial).resolve("provenance.json");
        return Files.isRegularFile(file)
                ? Optional.of(Json.read(file, Provenance.class, MAX_INFO))
                : Optional.empty();
    }

    /** A trial that runs in a run that nobody owns was interrupted. */
    private static TrialOutcome settled(TrialOutcome outcome, boolean owned) {
        if (owned || outcome.state() != TrialState.RUNNING) {
            return outcome;
        }
        return new TrialOutcome(
                TrialState.INTERRUPTED,
                "the process that ran it ended before the trial did",
                outcome.started(),
                null,
                outcome.attempts());
    }
}
