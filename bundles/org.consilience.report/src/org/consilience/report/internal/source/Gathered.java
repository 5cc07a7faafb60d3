package org.consilience.report.internal.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.api.Measure;
import org.consilience.engine.evidence.Group;
import org.consilience.engine.evidence.Observations;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;
import org.consilience.report.RecordedRun;
import org.consilience.report.Results;

/**
 * What a report needs of all trials, gathered in one pass that keeps no trial's log: its size grows
 * with arms, measures and steps, not with seeds.
 */
public final class Gathered implements Observations {

    /** Beyond this many comparisons only the first get curves. */
    private static final int MOST_GROUPS = 24;

    private static final int HEADLINE = 3;

    /** An interval takes about a millisecond. */
    private static final int MOST_CELLS = 5000;

    private final Results results;
    private final List<PlannedTrial> plan;
    private final Map<String, Observed> observed = new LinkedHashMap<>();
    private final Map<Group, Map<String, Map<String, Curve>>> curves = new LinkedHashMap<>();
    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final Map<String, List<String>> notes = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> measures = new LinkedHashSet<>();
    private final boolean partial;

    /**
     * What one trial drew and tabulated, to stand for those of its arm on its dataset.
     *
     * @param trial the trial
     * @param recorded what it recorded
     */
    public record Sample(PlannedTrial trial, RecordedRun.Recorded recorded) {}

    private Gathered(Results results) {
        this.results = results;
        this.plan = results.run().plan();
        this.partial =
                plan.stream().noneMatch(t -> results.run().outcome(t).state() == TrialState.DONE);
        results.experiment().getMeasures().forEach(m -> measures.add(m.getId()));
    }

    /**
     * Reads every trial once.
     *
     * @param results what to read
     */
    public static Gathered from(Results results) {
        Gathered gathered = new Gathered(results);
        Set<Group> groups = new HashSet<>();
        for (PlannedTrial trial : gathered.plan) {
            groups.add(Group.of(trial));
            gathered.add(trial, groups.size() <= MOST_GROUPS);
        }
        if (groups.size() > MOST_GROUPS) {
            gathered.problems.add(
                    "The sweep has %d comparisons; curves are drawn for the first %d only. Export the run for the rest."
                            .formatted(groups.size(), MOST_GROUPS));
        }
        return gathered;
    }

    private void add(PlannedTrial trial, boolean withCurves) {
        TrialOutcome outcome = results.run().outcome(trial);
        RecordedRun.Recorded recorded = RecordedRun.Recorded.NOTHING;
        try {
            recorded = results.run().read(trial);
        } catch (IOException e) {
            problems.add(
                    "The log of trial %s cannot be read: %s".formatted(trial.id(), e.getMessage()));
        }
        recorded.damage().ifPresent(d -> problems.add("Trial %s: %s".formatted(trial.id(), d)));
        Map<String, Summary> summaries = new LinkedHashMap<>();
        boolean counts = outcome.state() == TrialState.DONE || partial;
        for (ScalarSeries series : recorded.series().values()) {
            summaries.put(series.measure(), Summary.of(series));
            measures.add(series.measure());
            if (counts && withCurves && series.size() > 0) {
                curves.computeIfAbsent(Group.of(trial), g -> new LinkedHashMap<>())
                        .computeIfAbsent(series.measure(), m -> new LinkedHashMap<>())
                        .computeIfAbsent(trial.arm(), a -> new Curve())
                        .add(series);
            }
        }
        observed.put(trial.id(), new Observed(outcome.state(), outcome.reason(), summaries));
        for (String note : recorded.notes()) {
            notes.computeIfAbsent(note, n -> new ArrayList<>()).add(trial.id());
        }
        if (counts && !(recorded.figures().isEmpty() && recorded.tables().isEmpty())) {
            samples.merge(
                    trial.dataset() + "\0" + trial.arm(),
                    new Sample(trial, recorded.withoutSeries()),
                    Gathered::first);
        }
    }

    /** The lowest seed of the first point stands for the rest. */
    private static Sample first(Sample old, Sample next) {
        return next.trial().point().equals(old.trial().point())
                        && next.trial().seed() < old.trial().seed()
                ? next
                : old;
    }

    /** Returns what everything was read from. */
    public Results results() {
        return results;
    }

    @Override
    public List<PlannedTrial> plan() {
        return plan;
    }

    @Override
    public Observed observe(PlannedTrial trial) {
        Observed known = observed.get(trial.id());
        return known == null ? new Observed(TrialState.PLANNED, "", Map.of()) : known;
    }

    /** Tells whether no trial is done, so that curves show what unfinished ones recorded. */
    public boolean partial() {
        return partial;
    }

    /** Returns the curves by group, measure and arm. */
    public Map<Group, Map<String, Map<String, Curve>>> curves() {
        return curves;
    }

    /** Returns one trial of each arm on each dataset, of those that drew or tabulated. */
    public List<Sample> samples() {
        return List.copyOf(samples.values());
    }

    /** Returns the notes, each with the ids of the trials that made it. */
    public Map<String, List<String>> notes() {
        return notes;
    }

    /** Returns what could not be read or shown, one sentence each. */
    public List<String> problems() {
        return problems;
    }

    /** Returns the ids of all measures, those that the experiment names first. */
    public List<String> measures() {
        return List.copyOf(measures);
    }

    /**
     * Returns the measures to summarise: all of them, or those to look at first where the run is so
     * large that summaries of all would take long; the problems then say so.
     */
    public List<String> summarised() {
        long cells = plan.stream().map(t -> t.arm() + Group.of(t)).distinct().count();
        List<String> chosen = cells * measures.size() > MOST_CELLS ? headline() : measures();
        if (chosen.size() < measures.size()) {
            problems.add(
                    "The run is large: only %s are summarised. Name others in the experiment, or export the run."
                            .formatted(String.join(", ", chosen)));
        }
        return chosen;
    }

    /** Returns the measures to look at first: those that the experiment names, else a few. */
    public List<String> headline() {
        long named =
                results.experiment().getMeasures().stream().map(m -> m.getId()).distinct().count();
        return measures.stream().limit(named > 0 ? named : HEADLINE).toList();
    }

    /**
     * Returns what is known about a measure; of an unknown one its id in words.
     *
     * @param id the measure's id
     */
    public Measure measure(String id) {
        return results.measures().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseGet(
                        () -> Measure.parse(id.matches("[a-z0-9]+(-[a-z0-9]+)*") ? id : "value"));
    }

    /**
     * Returns a measure's title with its unit in parentheses.
     *
     * @param id the measure's id
     */
    public String title(String id) {
        Measure measure = measure(id);
        return measure.unit().isEmpty()
                ? measure.title()
                : "%s (%s)".formatted(measure.title(), measure.unit());
    }
}
