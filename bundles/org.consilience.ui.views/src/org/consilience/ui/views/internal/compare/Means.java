package org.consilience.ui.views.internal.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.evidence.Observations;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.SeedEffect;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.Reduction;
import org.consilience.model.experiment.Term;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * The means of every measure of the arms that both runs have, and their difference over the seeds
 * that both have. The intervals are those of evidence, since it is asked: a claim that an arm of
 * one run is above the same arm of the other.
 */
final class Means implements Observations {

    private static final String LEFT = "left ";
    private static final String RIGHT = "right ";

    private final List<PlannedTrial> plan = new ArrayList<>();
    private final Map<String, Observed> observed = new LinkedHashMap<>();
    private final TreeSet<String> measures = new TreeSet<>();

    private Means() {}

    static List<Difference> of(RunFolder left, RunFolder right, IProgressMonitor monitor) {
        Means means = new Means();
        means.take(left, LEFT, monitor);
        means.take(right, RIGHT, monitor);
        return means.lines();
    }

    private void take(RunFolder run, String side, IProgressMonitor monitor) {
        Map<String, TrialOutcome> outcomes = run.outcomes();
        for (PlannedTrial t : run.plan()) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            String id = side + t.id();
            plan.add(
                    new PlannedTrial(
                            plan.size() + 1,
                            id,
                            t.dataset(),
                            t.datasetType(),
                            t.datasetSettings(),
                            side + t.arm(),
                            t.method(),
                            t.settings(),
                            t.point(),
                            t.seed(),
                            t.device()));
            TrialOutcome outcome = outcomes.getOrDefault(t.id(), TrialOutcome.NONE);
            Map<String, Summary> summaries = new TreeMap<>();
            try {
                run.log(t)
                        .series()
                        .values()
                        .forEach(s -> summaries.put(s.measure(), Summary.of(s)));
            } catch (IOException e) {
                summaries.clear(); // the trial has no value
            }
            measures.addAll(summaries.keySet());
            observed.put(id, new Observed(outcome.state(), outcome.reason(), summaries));
        }
    }

    @Override
    public List<PlannedTrial> plan() {
        return plan;
    }

    @Override
    public Observed observe(PlannedTrial trial) {
        return observed.getOrDefault(
                trial.id(), new Observed(TrialOutcome.NONE.state(), "", Map.of()));
    }

    private List<Difference> lines() {
        Experiment questions = ExperimentFactory.eINSTANCE.createExperiment();
        List<String> arms =
                plan.stream()
                        .map(PlannedTrial::arm)
                        .filter(a -> a.startsWith(LEFT))
                        .map(a -> a.substring(LEFT.length()))
                        .distinct()
                        .filter(a -> plan.stream().anyMatch(t -> t.arm().equals(RIGHT + a)))
                        .toList();
        for (String measure : measures) {
            for (String arm : arms) {
                questions.getClaims().add(question(arm, measure));
            }
        }
        List<Difference> lines = new ArrayList<>();
        List<ClaimEvidence> answers = Evidence.of(questions, this);
        for (int i = 0; i < answers.size(); i++) {
            String measure = List.copyOf(measures).get(i / arms.size());
            for (PointEvidence point : answers.get(i).points()) {
                if (!point.effects().isEmpty()) {
                    lines.add(line(measure, arms.get(i % arms.size()), point));
                }
            }
        }
        return lines;
    }

    private static Difference line(String measure, String arm, PointEvidence point) {
        List<SeedEffect> seeds = point.effects();
        double left = seeds.stream().mapToDouble(SeedEffect::left).average().orElse(Double.NaN);
        double right =
                seeds.stream()
                        .map(SeedEffect::right)
                        .mapToDouble(r -> r == null ? Double.NaN : r)
                        .average()
                        .orElse(Double.NaN);
        Double low = point.low();
        Double high = point.high();
        boolean same = seeds.stream().allMatch(s -> s.difference() == 0);
        // evidence tells left minus right; a reader wants to know what changed
        String note =
                "difference %s%s, %d seeds"
                        .formatted(
                                text(right - left),
                                low == null || high == null
                                        ? ""
                                        : " [%s, %s]".formatted(text(-high), text(-low)),
                                seeds.size());
        String where = point.point().isEmpty() ? "" : " at " + point.point();
        return new Difference(
                "%s of %s on %s%s".formatted(measure, arm, point.dataset(), where),
                text(left),
                text(right),
                same,
                note);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.6g", value + 0.0);
    }

    private static Claim question(String arm, String measure) {
        Claim claim = ExperimentFactory.eINSTANCE.createClaim();
        claim.setId(measure + " of " + arm);
        claim.setLeft(term(LEFT + arm, measure));
        claim.setRight(term(RIGHT + arm, measure));
        claim.setComparison(Comparison.GREATER);
        claim.setOver(Aggregation.MEAN);
        claim.setConfidence(0.95);
        return claim;
    }

    private static Term term(String arm, String measure) {
        Term term = ExperimentFactory.eINSTANCE.createTerm();
        term.setArm(arm);
        term.setMeasure(measure);
        term.setReduce(Reduction.LAST);
        return term;
    }
}
