package org.consilience.ui.views.internal.figures;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consilience.api.Measure;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.log.Pyramid;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.engine.store.RunStore;
import org.consilience.engine.store.StoreException;
import org.consilience.ui.Faults;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The values of a run: followed in its logs while it goes on, taken from the store's curves once it
 * has ended, and read from the logs where those left points out.
 */
final class RunFeed {

    /** Above this many points a picture is made of the store's bins, or it would take seconds. */
    static final long MOST_POINTS = 20_000_000;

    private final RunLibrary library;
    private final String run;
    private final Map<String, TrialFeed> feeds = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Map<String, SoftReference<@Nullable Points>> read = new HashMap<>();
    private @Nullable RunFolder folder;
    private String measure = "";
    private @Nullable Group group;

    RunFeed(RunLibrary library, String run) {
        this.library = library;
        this.run = run;
    }

    /**
     * Opens the run's folder, or looks whether it is still there.
     *
     * @throws RunException if it is gone or damaged
     */
    synchronized RunFolder folder() throws RunException {
        RunFolder known = folder;
        if (known == null || !Files.isRegularFile(known.path().resolve(RunFolder.INFO))) {
            folder = null;
            feeds.clear();
            read.clear();
            settled.clear();
            known = library.open(run);
            folder = known;
        }
        return known;
    }

    /**
     * Returns the points of a measure.
     *
     * @param wanted the measure's id
     * @param kind how values of several steps may become one
     * @param where dataset and point
     * @param whole whether points that the store left out are read from the logs
     * @param monitor says when nobody waits any more
     * @throws RunException if the run is gone
     */
    synchronized SeedPoints points(
            String wanted, Measure.Kind kind, Group where, boolean whole, IProgressMonitor monitor)
            throws RunException {
        RunFolder now = folder();
        if (!wanted.equals(measure) || !Objects.equals(where, group)) {
            measure = wanted;
            group = where;
            feeds.clear();
            settled.clear();
            read.clear();
        }
        List<PlannedTrial> trials =
                now.plan().stream().filter(t -> Group.of(t).equals(where)).toList();
        boolean live = now.state() == RunState.RUNNING;
        return live || !feeds.isEmpty()
                ? followed(now, trials, live, monitor)
                : stored(now, trials, kind, whole, monitor);
    }

    private SeedPoints followed(
            RunFolder now, List<PlannedTrial> trials, boolean live, IProgressMonitor monitor) {
        Map<String, TrialOutcome> outcomes = now.outcomes(); // before the logs, which only grow
        List<SeedPoints.Of> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        long stamp = live ? 1 : 0;
        for (PlannedTrial trial : trials) {
            TrialState state = outcomes.getOrDefault(trial.id(), TrialOutcome.NONE).state();
            if (state == TrialState.PLANNED) {
                settled.remove(trial.id());
                continue;
            }
            check(monitor);
            TrialFeed feed =
                    feeds.computeIfAbsent(
                            trial.id(), id -> new TrialFeed(now.eventsLog(trial), measure));
            if (!settled.contains(trial.id()) || state == TrialState.RUNNING) {
                poll(feed, trial, problems);
                if (state == TrialState.RUNNING) {
                    settled.remove(trial.id());
                } else {
                    settled.add(trial.id());
                }
            }
            Points points = feed.points();
            stamp += 2 * feed.seen();
            if (points.size() > 0) {
                found.add(new SeedPoints.Of(trial, points));
            }
        }
        return new SeedPoints(found, live, true, stamp, problems);
    }

    private static void poll(TrialFeed feed, PlannedTrial trial, List<String> problems) {
        try {
            feed.poll();
        } catch (IOException e) {
            problems.add("Trial %s: %s".formatted(trial.id(), Faults.words(e)));
        }
    }

    private SeedPoints stored(
            RunFolder now,
            List<PlannedTrial> trials,
            Measure.Kind kind,
            boolean whole,
            IProgressMonitor monitor) {
        List<String> problems = new ArrayList<>();
        Map<String, Pyramid> curves = curves(trials, problems);
        long all = curves.values().stream().mapToLong(Pyramid::size).sum();
        Map<String, TrialOutcome> outcomes = now.outcomes();
        List<SeedPoints.Of> found = new ArrayList<>();
        boolean complete = true;
        long stamp = whole ? 1 : 0;
        for (PlannedTrial trial : trials) {
            check(monitor);
            Pyramid curve = curves.get(trial.id());
            TrialOutcome outcome = outcomes.getOrDefault(trial.id(), TrialOutcome.NONE);
            Points points;
            if (curve != null && Points.whole(curve)) {
                points = Points.of(curve, kind);
            } else if (curve != null && (!whole || all > MOST_POINTS)) {
                points = Points.of(curve, kind);
                complete = false;
            } else if (outcome.state() == TrialState.PLANNED) {
                continue;
            } else {
                points = fromLog(now, trial, problems);
            }
            stamp += 2L * points.size();
            if (points.size() > 0) {
                found.add(new SeedPoints.Of(trial, points));
            }
        }
        if (whole && !complete) {
            problems.add(
                    "With %,d points the curves are drawn from stored extremes; export the run for all of them."
                            .formatted(all));
        }
        return new SeedPoints(found, false, complete || whole, stamp, problems);
    }

    /** A store that cannot be read is no loss: the logs have everything. */
    private Map<String, Pyramid> curves(List<PlannedTrial> trials, List<String> problems) {
        try (RunStore store = library.store()) {
            return store.curves(run, measure, trials.stream().map(PlannedTrial::id).toList());
        } catch (StoreException e) {
            problems.add(Faults.words(e));
            return Map.of();
        }
    }

    private Points fromLog(RunFolder now, PlannedTrial trial, List<String> problems) {
        SoftReference<@Nullable Points> kept = read.get(trial.id());
        Points points = kept == null ? null : kept.get();
        if (points == null) {
            TrialFeed feed = new TrialFeed(now.eventsLog(trial), measure);
            poll(feed, trial, problems);
            points = feed.points();
            read.put(trial.id(), new SoftReference<>(points));
        }
        return points;
    }

    private static void check(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }
}
