package org.consilience.ui.views.internal.artifacts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.consilience.engine.log.Event;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.RunLibrary;
import org.consilience.ui.views.internal.figures.Feeds;
import org.consilience.ui.views.internal.figures.RunRecords;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * What the trials looked at recorded beside values and figures.
 *
 * @param items artifacts, tables and notes, in the order of the plan
 * @param left how many trials were not looked into
 * @param live whether more may come
 * @param problems what could not be read, one sentence each
 */
record Listing(List<Item> items, int left, boolean live, List<String> problems) {

    /**
     * Looks into the first run of the focus; away from the UI thread.
     *
     * @param library opens the run
     * @param feeds keeps what was read
     * @param focus which trials
     * @param monitor says when nobody waits any more
     * @throws RunException if the run is gone
     */
    static Listing of(RunLibrary library, Feeds feeds, Focus focus, IProgressMonitor monitor)
            throws RunException {
        RunFolder run = library.open(focus.run());
        Predicate<PlannedTrial> wanted = focus::includes;
        boolean live = run.state() == RunState.RUNNING;
        RunRecords.Found found = feeds.records(focus.run()).look(wanted, monitor);
        List<Item> items = new ArrayList<>();
        for (RunRecords.Of trial : found.trials()) {
            trial.events().stream()
                    .filter(e -> !(e instanceof Event.FigureRecorded))
                    .forEach(e -> items.add(Item.of(run, trial.trial(), e)));
        }
        return new Listing(items, found.left(), live, found.problems());
    }

    /** Returns how much there is and what could not be read. */
    String words() {
        List<String> words = new ArrayList<>();
        words.add(
                switch (items.size()) {
                    case 0 ->
                            live
                                    ? "These trials have recorded no artifact, table or note so far."
                                    : "These trials recorded no artifact, table or note.";
                    case 1 -> "1 item";
                    default -> "%,d items".formatted(items.size());
                });
        if (left > 0) {
            words.add("%,d more trials were not looked into; select some in Runs".formatted(left));
        }
        words.addAll(problems);
        return String.join(" · ", words);
    }
}
