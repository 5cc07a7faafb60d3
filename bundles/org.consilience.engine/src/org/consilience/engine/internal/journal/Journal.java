package org.consilience.engine.internal.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilience.engine.internal.json.Json;
import org.consilience.engine.log.FramedLog;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialState;

/** Writes a run's log. Its owner holds the {@link RunLock}. */
public final class Journal implements AutoCloseable {

    static final String EVENT = "event";
    static final String TIME = "time";
    static final String TRIAL = "trial";
    static final String PLAN = "plan";
    static final String STATE = "state";
    static final String REASON = "reason";
    static final String BEGUN = "begun";
    static final String PLANNED = "planned";
    static final String STARTED = "started";
    static final String ENDED = "ended";
    static final String RUN_ENDED = "run-ended";

    private static final long FORCE_AFTER = 200_000_000L;

    private final FramedLog log;
    private boolean dirty;
    private long forced = System.nanoTime();

    /**
     * Opens a log to append to.
     *
     * @param file the run's log, made if there is none
     * @throws IOException if it cannot be written
     */
    public Journal(Path file) throws IOException {
        log = FramedLog.open(file);
    }

    /**
     * The run begins, or goes on.
     *
     * @param pid the process at it
     */
    public void begun(long pid) throws IOException {
        append(BEGUN, Map.of("pid", pid));
        force();
    }

    /**
     * Trials are planned.
     *
     * @param trials the trials
     */
    public void planned(List<PlannedTrial> trials) throws IOException {
        for (PlannedTrial trial : trials) {
            append(PLANNED, Map.of(PLAN, trial));
        }
        force();
    }

    /**
     * A worker takes a trial up.
     *
     * @param trial the trial
     * @param worker the worker's number
     * @param pid the worker's process
     */
    public void started(PlannedTrial trial, int worker, long pid) throws IOException {
        append(STARTED, Map.of(TRIAL, trial.id(), "worker", worker, "pid", pid));
    }

    /**
     * A trial ended.
     *
     * @param trial the trial
     * @param state how
     * @param reason why; may be empty
     */
    public void ended(PlannedTrial trial, TrialState state, String reason) throws IOException {
        append(ENDED, Map.of(TRIAL, trial.id(), STATE, state.name(), REASON, reason));
    }

    /**
     * The run ended.
     *
     * @param state how
     * @param reason why; may be empty
     */
    public void runEnded(RunState state, String reason) throws IOException {
        append(RUN_ENDED, Map.of(STATE, state.name(), REASON, reason));
        force();
    }

    /** Forces what was appended to the disk if some time has passed since the last forcing. */
    public void settle() throws IOException {
        if (dirty && System.nanoTime() - forced > FORCE_AFTER) {
            force();
        }
    }

    private void append(String event, Map<String, Object> values) throws IOException {
        Map<String, Object> record = new TreeMap<>(values);
        record.put(EVENT, event);
        record.put(TIME, System.currentTimeMillis());
        log.append(Json.line(record));
        dirty = true;
    }

    private void force() throws IOException {
        log.force();
        dirty = false;
        forced = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
