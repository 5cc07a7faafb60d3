package org.consilience.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.consilience.engine.log.TrialLog;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;

/** A run folder as it is when this is made, but for the logs. */
final class FolderSource implements RunSource {

    private final RunFolder run;
    private final List<PlannedTrial> plan;
    private final Map<String, TrialOutcome> outcomes;
    private final RunState state;

    FolderSource(RunFolder run) {
        this.run = run;
        this.plan = run.plan();
        this.outcomes = run.outcomes();
        this.state = run.state();
    }

    @Override
    public RunInfo info() {
        return run.info();
    }

    @Override
    public Path path() {
        return run.path();
    }

    @Override
    public RunState state() {
        return state;
    }

    @Override
    public List<PlannedTrial> plan() {
        return plan;
    }

    @Override
    public Map<String, TrialOutcome> outcomes() {
        return outcomes;
    }

    @Override
    public Stamp stamp(PlannedTrial trial) {
        try {
            var attributes = Files.readAttributes(run.eventsLog(trial), BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
        } catch (IOException noLogYet) {
            return new Stamp(0, 0);
        }
    }

    @Override
    public Recorded recorded(PlannedTrial trial) throws IOException {
        TrialLog log = run.log(trial);
        return new Recorded(log.series(), log.damage().orElse(""));
    }
}
