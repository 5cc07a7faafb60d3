package org.consilience.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;

/** A source that a test changes in one point. */
class ForwardingSource implements RunSource {

    private final RunSource real;

    ForwardingSource(RunSource real) {
        this.real = real;
    }

    @Override
    public RunInfo info() {
        return real.info();
    }

    @Override
    public Path path() {
        return real.path();
    }

    @Override
    public RunState state() {
        return real.state();
    }

    @Override
    public List<PlannedTrial> plan() {
        return real.plan();
    }

    @Override
    public Map<String, TrialOutcome> outcomes() {
        return real.outcomes();
    }

    @Override
    public Stamp stamp(PlannedTrial trial) {
        return real.stamp(trial);
    }

    @Override
    public Recorded recorded(PlannedTrial trial) throws IOException {
        return real.recorded(trial);
    }
}
