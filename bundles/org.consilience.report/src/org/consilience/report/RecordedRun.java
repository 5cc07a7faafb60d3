package org.consilience.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilience.api.Table;
import org.consilience.api.figure.Figure;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.Provenance;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.report.internal.source.FolderRun;

/** A run as reports and exports read it: a run folder, or a test's numbers. */
public interface RecordedRun {

    /** Returns what the run is. */
    RunInfo info();

    /** Returns how far the run is. */
    RunState state();

    /** Returns the trials in the order of the plan. */
    List<PlannedTrial> plan();

    /**
     * Returns what became of a trial so far.
     *
     * @param trial a trial of the plan
     */
    TrialOutcome outcome(PlannedTrial trial);

    /**
     * Returns what a trial recorded; it is read anew with every call.
     *
     * @param trial a trial of the plan
     * @throws IOException if its log cannot be read
     */
    Recorded read(PlannedTrial trial) throws IOException;

    /**
     * Returns where a trial's results come from, or empty if that is not known.
     *
     * @param trial a trial of the plan
     * @throws IOException if it cannot be read
     */
    Optional<Provenance> provenance(PlannedTrial trial) throws IOException;

    /**
     * Returns the file of an artifact.
     *
     * @param trial a trial of the plan
     * @param name the artifact's plain file name
     */
    Path artifact(PlannedTrial trial, String name);

    /**
     * Returns the run in a folder.
     *
     * @param folder the folder, opened
     */
    static RecordedRun of(RunFolder folder) {
        return new FolderRun(folder);
    }

    /**
     * What a trial recorded.
     *
     * @param series the values by measure, in the order of their first value
     * @param figures the figures by name
     * @param tables the tables by name
     * @param notes the notes in order
     * @param artifacts the artifacts by name
     * @param damage the fault that ended the reading early, or empty
     */
    record Recorded(
            Map<String, ScalarSeries> series,
            Map<String, Figure> figures,
            Map<String, Table> tables,
            List<String> notes,
            Map<String, Event.Artifact> artifacts,
            Optional<String> damage) {

        /** What a trial recorded that has not begun. */
        public static final Recorded NOTHING =
                new Recorded(Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Optional.empty());

        /** Returns the same without the values, which take most of the memory. */
        public Recorded withoutSeries() {
            return new Recorded(Map.of(), figures, tables, notes, artifacts, damage);
        }
    }
}
