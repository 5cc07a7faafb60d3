package org.consilience.ui.views.internal.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.log.Event;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunStore;
import org.consilience.engine.store.StoreException;
import org.consilience.ui.Faults;
import org.consilience.ui.runs.Focus;
import org.eclipse.core.runtime.IProgressMonitor;

/** Finds out what there is to choose from; away from the UI thread. */
final class ContentsMaker {

    private final Feeds feeds;
    private final Catalogue catalogue;

    ContentsMaker(Feeds feeds, Catalogue catalogue) {
        this.feeds = feeds;
        this.catalogue = catalogue;
    }

    /**
     * Looks into the runs.
     *
     * @param focus the runs, and the trials whose figures are wanted
     * @param deep whether the trials' figures are looked for, which reads logs
     * @param monitor says when nobody waits any more
     * @throws RunException if none of the runs can be read
     */
    Contents make(Focus focus, boolean deep, IProgressMonitor monitor) throws RunException {
        Set<String> measures = new LinkedHashSet<>();
        Set<String> methods = new LinkedHashSet<>();
        Set<Group> groups = new LinkedHashSet<>();
        List<Contents.Recorded> figures = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int left = 0;
        int read = 0;
        boolean live = false;
        for (String run : focus.runs()) {
            try {
                RunFolder folder = feeds.values(run).folder();
                List<PlannedTrial> plan = folder.plan();
                plan.forEach(t -> methods.add(t.method()));
                plan.forEach(t -> groups.add(Group.of(t)));
                boolean running = folder.state() == RunState.RUNNING;
                live |= running;
                Set<String> known = running ? Set.of() : stored(run, problems);
                measures.addAll(known);
                if (deep || known.isEmpty()) {
                    Focus at = run.equals(focus.run()) ? focus : focus.withTrials(List.of());
                    Predicate<PlannedTrial> wanted = at::includes;
                    RunRecords.Found found = feeds.records(run).look(wanted, monitor);
                    measures.addAll(found.measures());
                    problems.addAll(found.problems());
                    left += found.left();
                    found.trials().forEach(t -> add(run, t, focus.runs().size() > 1, figures));
                }
                read++;
            } catch (RunException e) {
                problems.add(Faults.words(e));
                if (read == 0 && run.equals(last(focus))) {
                    throw e;
                }
            }
        }
        if (!focus.measure().isEmpty() && live) {
            measures.add(focus.measure());
        }
        List<Contents.Item> items = new Measures(catalogue).items(methods, measures);
        return new Contents(items, List.copyOf(groups), figures, left, live, problems);
    }

    private Set<String> stored(String run, List<String> problems) {
        try (RunStore store = feeds.library().store()) {
            return new LinkedHashSet<>(store.measures(run));
        } catch (StoreException e) {
            problems.add(Faults.words(e));
            return Set.of();
        }
    }

    private static String last(Focus focus) {
        String last = "";
        for (String run : focus.runs()) {
            last = run;
        }
        return last;
    }

    private static void add(
            String run, RunRecords.Of recorded, boolean several, List<Contents.Recorded> figures) {
        PlannedTrial trial = recorded.trial();
        String words = TrialWords.of(trial) + (several ? ", " + run : "");
        for (Event event : recorded.events()) {
            if (event instanceof Event.FigureRecorded f) {
                figures.add(
                        new Contents.Recorded(
                                new Choice.Recorded(run, trial.id(), f.figure().name()), words));
            }
        }
    }
}
