package org.consilience.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;

/** A run as the store takes it up: a run folder, or a generated one. */
public interface RunSource {

    /** Returns what the run is. */
    RunInfo info();

    /** Returns the run's folder. */
    Path path();

    /** Returns how far the run is. */
    RunState state();

    /** Returns the trials in the order of the plan. */
    List<PlannedTrial> plan();

    /** Returns what became of the trials, by trial id. */
    Map<String, TrialOutcome> outcomes();

    /**
     * Returns what tells whether a trial's log changed.
     *
     * @param trial a trial of the plan
     */
    Stamp stamp(PlannedTrial trial);

    /**
     * Reads what an ended trial recorded.
     *
     * @param trial a trial of the plan
     * @throws IOException if its log cannot be read
     */
    Recorded recorded(PlannedTrial trial) throws IOException;

    /**
     * What tells whether a log changed.
     *
     * @param size its length in bytes, 0 without a log
     * @param time when it was last written, milliseconds since 1970, 0 without a log
     */
    record Stamp(long size, long time) {}

    /**
     * What a trial recorded.
     *
     * @param series the series by measure id
     * @param damage the fault that ended the reading early; empty for a sound log
     */
    record Recorded(Map<String, ScalarSeries> series, String damage) {}
}
