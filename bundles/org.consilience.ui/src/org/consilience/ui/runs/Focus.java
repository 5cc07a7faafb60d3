package org.consilience.ui.runs;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.consilience.engine.run.PlannedTrial;

/**
 * What the user looks at; all views follow it. An empty set means no restriction.
 *
 * @param runs ids of the runs; the first is the one that views of a single run show
 * @param trials ids of trials of the first run
 * @param arms labels of arms
 * @param seeds seeds
 * @param measure the measure's id, or an empty string
 * @param step the round, or empty
 */
public record Focus(
        Set<String> runs,
        Set<String> trials,
        Set<String> arms,
        Set<Long> seeds,
        String measure,
        OptionalLong step) {

    /** Nothing. */
    public static final Focus NONE =
            new Focus(Set.of(), Set.of(), Set.of(), Set.of(), "", OptionalLong.empty());

    /** Copies the sets and keeps their order. */
    public Focus {
        runs = ordered(runs);
        trials = ordered(trials);
        arms = ordered(arms);
        seeds = ordered(seeds);
    }

    /** Returns the run that views of a single run show, or an empty string. */
    public String run() {
        return runs.isEmpty() ? "" : runs.iterator().next();
    }

    /**
     * Looks at whole runs; the measure stays, all else is dropped.
     *
     * @param ids the runs' ids
     */
    public Focus withRuns(Collection<String> ids) {
        return new Focus(
                new LinkedHashSet<>(ids),
                Set.of(),
                Set.of(),
                Set.of(),
                measure,
                OptionalLong.empty());
    }

    /**
     * Looks at trials of the same run.
     *
     * @param ids the trials' ids
     */
    public Focus withTrials(Collection<String> ids) {
        return new Focus(runs, new LinkedHashSet<>(ids), arms, seeds, measure, step);
    }

    /**
     * Looks at arms.
     *
     * @param labels the arms' labels
     */
    public Focus withArms(Collection<String> labels) {
        return new Focus(runs, Set.of(), new LinkedHashSet<>(labels), seeds, measure, step);
    }

    /**
     * Looks at seeds.
     *
     * @param values the seeds
     */
    public Focus withSeeds(Collection<Long> values) {
        return new Focus(runs, Set.of(), arms, new LinkedHashSet<>(values), measure, step);
    }

    /**
     * Looks at a measure.
     *
     * @param id the measure's id, or an empty string
     */
    public Focus withMeasure(String id) {
        return new Focus(runs, trials, arms, seeds, id, step);
    }

    /**
     * Looks at a round.
     *
     * @param round the step, or empty
     */
    public Focus withStep(OptionalLong round) {
        return new Focus(runs, trials, arms, seeds, measure, round);
    }

    /**
     * Tells whether a trial of the first run is looked at.
     *
     * @param trial the trial
     */
    public boolean includes(PlannedTrial trial) {
        return (trials.isEmpty() || trials.contains(trial.id()))
                && (arms.isEmpty() || arms.contains(trial.arm()))
                && (seeds.isEmpty() || seeds.contains(trial.seed()));
    }

    private static <T> Set<T> ordered(Set<T> set) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
