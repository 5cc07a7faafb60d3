package org.consilience.ui.views.internal.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.consilience.api.figure.Figure;
import org.consilience.engine.log.Event;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.ui.Faults;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** What trials of a run recorded beside values; each log is read once, then only what is new. */
public final class RunRecords {

    /** So many trials are looked into; more of them would be no list to choose from. */
    public static final int MOST_TRIALS = 40;

    /**
     * What a trial recorded.
     *
     * @param trial the trial
     * @param events figures, tables, artifacts and notes, each name as recorded last
     */
    public record Of(PlannedTrial trial, List<Event> events) {}

    /**
     * What the trials looked into recorded.
     *
     * @param trials those that recorded something beside values
     * @param measures the ids of the measures that they recorded
     * @param left how many trials were not looked into
     * @param problems what could not be read, one sentence each
     */
    public record Found(List<Of> trials, Set<String> measures, int left, List<String> problems) {}

    private final RunFeed run;
    private final Map<String, TrialFeed> feeds = new HashMap<>();
    private final Set<String> settled = new HashSet<>();

    RunRecords(RunFeed run) {
        this.run = run;
    }

    /**
     * Looks into the first trials that have begun.
     *
     * @param wanted which trials
     * @param monitor says when nobody waits any more
     * @throws RunException if the run is gone
     */
    public synchronized Found look(Predicate<PlannedTrial> wanted, IProgressMonitor monitor)
            throws RunException {
        RunFolder folder = run.folder();
        Map<String, TrialOutcome> outcomes = folder.outcomes();
        List<PlannedTrial> trials =
                folder.plan().stream()
                        .filter(wanted)
                        .filter(t -> state(outcomes, t) != TrialState.PLANNED)
                        .toList();
        List<Of> found = new ArrayList<>();
        Set<String> measures = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (PlannedTrial trial : trials.subList(0, Math.min(MOST_TRIALS, trials.size()))) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            TrialFeed feed = feed(folder, trial);
            if (!settled.contains(trial.id())) {
                poll(feed, trial, problems);
            }
            if (state(outcomes, trial) == TrialState.RUNNING) {
                settled.remove(trial.id());
            } else {
                settled.add(trial.id());
            }
            measures.addAll(feed.measures());
            List<Event> events = feed.others();
            if (!events.isEmpty()) {
                found.add(new Of(trial, events));
            }
        }
        int left = Math.max(0, trials.size() - MOST_TRIALS);
        return new Found(found, measures, left, problems);
    }

    /**
     * Returns a figure as its trial recorded it last.
     *
     * @param trial the trial's id
     * @param name the figure's name
     * @return the figure and its trial, or empty if there is none of that name
     * @throws RunException if the run is gone
     * @throws IOException if the trial's log cannot be read
     */
    synchronized Optional<Map.Entry<PlannedTrial, Figure>> figure(String trial, String name)
            throws RunException, IOException {
        RunFolder folder = run.folder();
        for (PlannedTrial planned : folder.plan()) {
            if (planned.id().equals(trial)) {
                TrialFeed feed = feed(folder, planned);
                feed.poll();
                Figure figure = feed.figures().get(name);
                return figure == null ? Optional.empty() : Optional.of(Map.entry(planned, figure));
            }
        }
        return Optional.empty();
    }

    private TrialFeed feed(RunFolder folder, PlannedTrial trial) {
        return feeds.computeIfAbsent(trial.id(), id -> new TrialFeed(folder.eventsLog(trial), ""));
    }

    private static TrialState state(Map<String, TrialOutcome> outcomes, PlannedTrial trial) {
        return outcomes.getOrDefault(trial.id(), TrialOutcome.NONE).state();
    }

    private static void poll(TrialFeed feed, PlannedTrial trial, List<String> problems) {
        try {
            feed.poll();
        } catch (IOException e) {
            problems.add("Trial %s: %s".formatted(trial.id(), Faults.words(e)));
        }
    }
}
