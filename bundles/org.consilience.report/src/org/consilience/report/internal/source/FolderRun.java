package org.consilience.report.internal.source;

import org.consilience.engine.log.TrialLog;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.Provenance;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.report.RecordedRun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run in a folder.
 *
 * @param folder the folder, opened
 */
public record FolderRun(RunFolder folder) implements RecordedRun {

    @Override
    public RunInfo info() {
        return folder.info();
    }

    @Override
    public RunState state() {
        return folder.state();
    }

    @Override
    public List<PlannedTrial> plan() {
        return folder.plan();
    }

    @Override
    public TrialOutcome outcome(PlannedTrial trial) {
        return folder.outcome(trial);
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
