package org.consilience.report.internal.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilience.engine.log.TrialLog;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.Provenance;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.report.RecordedRun;

/** A run in a folder, its plan and states as they are at one moment. */
public final class FolderRun implements RecordedRun {

    private final RunFolder folder;
    private final RunState state;
    private final List<PlannedTrial> plan;
    private final Map<String, TrialOutcome> outcomes;

    /**
     * Looks at a run once; it may go on meanwhile.
     *
     * @param folder the folder, opened
     */
    public FolderRun(RunFolder folder) {
        this.folder = folder;
        this.state = folder.state();
        this.plan = List.copyOf(folder.plan());
        this.outcomes = Map.copyOf(folder.outcomes());
    }

    @Override
    public RunInfo info() {
        return folder.info();
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
    public TrialOutcome outcome(PlannedTrial trial) {
        return outcomes.getOrDefault(trial.id(), TrialOutcome.NONE);
    }

    @Override
    public Recorded read(PlannedTrial trial) throws IOException {
        TrialLog log = folder.log(trial);
        return new Recorded(
                log.series(),
                log.figures(),
                log.tables(),
                log.notes(),
                log.artifacts(),
                log.damage());
    }

    @Override
    public Optional<Provenance> provenance(PlannedTrial trial) throws IOException {
        try {
            return folder.provenance(trial);
        } catch (RunException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Path artifact(PlannedTrial trial, String name) {
        return folder.trialFolder(trial).resolve("artifacts").resolve(name);
    }
}
