package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.TrialRow;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs that are going on, read from their folders; each folder stays open, so that only news is
 * read.
 */
final class LiveRuns {

    private final RunLibrary library;
    private final Map<String, RunFolder> open = new HashMap<>();

    LiveRuns(RunLibrary library) {
        this.library = library;
    }

    /** Lets go of all folders but these. */
    void retain(Set<String> ids) {
        open.keySet().retainAll(ids);
    }

    /** Returns a run's folder, or null if it is gone or damaged. */
    @Nullable
    RunFolder folder(String id) {
        if (open.containsKey(id)) {
            return open.get(id);
        }
        try {
            RunFolder folder = library.open(id);
            open.put(id, folder);
            return folder;
        } catch (RunException gone) {
            open.remove(id); // the library says why it cannot be read
            return null;
        }
    }

    /** Returns a run with its first trial's start. */
    Row.OfRun row(RunRow run) {
        RunFolder folder = folder(run.id());
        if (folder == null) {
            return new Row.OfRun(run, null, null, "");
        }
        Long started = null;
        for (TrialOutcome outcome : folder.outcomes().values()) {
            Long time = outcome.started();
            if (time != null && (started == null || time < started)) {
                started = time;
            }
        }
        List<String> devices =
                folder.plan().stream().map(PlannedTrial::device).distinct().limit(2).toList();
        String device = devices.size() == 1 ? devices.get(0) : devices.isEmpty() ? "" : "varies";
        return new Row.OfRun(run, started, null, device);
    }

    /** Returns the trials of a run as its folder has them now. */
    List<TrialRow> trials(String id) {
        RunFolder folder = folder(id);
        if (folder == null) {
            return List.of();
        }
        Map<String, TrialOutcome> outcomes = folder.outcomes();
        List<TrialRow> rows = new ArrayList<>();
        for (PlannedTrial t : folder.plan()) {
            TrialOutcome o = outcomes.getOrDefault(t.id(), TrialOutcome.NONE);
            rows.add(
                    new TrialRow(
                            id,
                            t.number(),
                            t.id(),
                            t.dataset(),
                            t.arm(),
                            t.method(),
                            t.point(),
                            t.seed(),
                            t.device(),
                            o.state(),
                            o.reason(),
                            o.started(),
                            o.ended(),
                            o.attempts(),
                            ""));
        }
        return rows;
    }
}
