package org.consilience.engine.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.api.Measure;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.Reduction;
import org.consilience.model.experiment.Term;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Mean, median and interval over the seeds for the last value of every measure. The intervals are
 * those of the evidence, since they are asked of it: a claim about one arm alone.
 */
public final class Estimates {

    /** Group, then measure, then arm. */
    private final Map<Group, Map<String, Map<String, Estimate>>> byGroup = new LinkedHashMap<>();

    /**
     * One cell.
     *
     * @param n how many seeds
     * @param mean the mean
     * @param median the median
     * @param low the lower end of the mean's 95 % interval, or null if the seeds are too few
     * @param high its upper end, or null
     */
    public record Estimate(
            int n, double mean, double median, @Nullable Double low, @Nullable Double high) {

        boolean apartFrom(Estimate other) {
            Double myLow = low;
            Double myHigh = high;
            Double itsLow = other.low;
            Double itsHigh = other.high;
            return myLow != null
                    && myHigh != null
                    && itsLow != null
                    && itsHigh != null
                    && (myLow > itsHigh || itsLow > myHigh);
        }
    }

    private Estimates() {}

    /**
     * Computes all cells.
     *
     * @param observations the trials
     * @param measures the ids of the measures wanted
     */
    public static Estimates of(Observations observations, List<String> measures) {
        Experiment questions = ExperimentFactory.eINSTANCE.createExperiment();
        List<String> arms = observations.plan().stream().map(t -> t.arm()).distinct().toList();
        for (String measure : measures) {
            for (String arm : arms) {
                questions.getClaims().add(question(arm, measure));
            }
        }
        Estimates estimates = new Estimates();
        List<ClaimEvidence> answers = Evidence.of(questions, observations);
        for (int i = 0; i < answers.size(); i++) {
            String arm = arms.get(i % arms.size());
            String measure = measures.get(i / arms.size());
            for (PointEvidence point : answers.get(i).points()) {
                estimates.add(point, measure, arm);
            }
        }
        return estimates;
    }

    private static Claim question(String arm, String measure) {
        ExperimentFactory factory = ExperimentFactory.eINSTANCE;
        Term term = factory.createTerm();
        term.setArm(arm);
        term.setMeasure(measure);
        term.setReduce(Reduction.LAST);
        Claim claim = factory.createClaim();
        claim.setId(measure + " of " + arm);
        claim.setLeft(term);
        claim.setComparison(Comparison.GREATER);
        claim.setOver(Aggregation.MEAN);
        claim.setConfidence(0.95);
        return claim;
    }

    private void add(PointEvidence point, String measure, String arm) {
        Double mean = point.estimate();
        if (mean == null || point.effects().isEmpty()) {
            return;
        }
        double[] values =
                point.effects().stream().mapToDouble(SeedEffect::difference).sorted().toArray();
        int n = values.length;
        double median = values[(n - 1) / 2] / 2 + values[n / 2] / 2;
        byGroup.computeIfAbsent(
                        new Group(point.dataset(), point.point()), g -> new LinkedHashMap<>())
                .computeIfAbsent(measure, m -> new LinkedHashMap<>())
                .put(arm, new Estimate(n, mean, median, point.low(), point.high()));
    }

    /**
     * Returns one cell.
     *
     * @param group dataset and point
     * @param measure the measure's id
     * @param arm the arm's label
     * @return the cell, or null if no trial gave a value
     */
    public @Nullable Estimate get(Group group, String measure, String arm) {
        return arms(group, measure).get(arm);
    }

    /**
     * Returns the cells of a measure.
     *
     * @param group dataset and point
     * @param measure the measure's id
     * @return estimate by arm
     */
    public Map<String, Estimate> arms(Group group, String measure) {
        return byGroup.getOrDefault(group, Map.of()).getOrDefault(measure, Map.of());
    }

    /**
     * Returns the arm that is best beyond doubt: its interval is apart from that of every other.
     *
     * @param group dataset and point
     * @param measure the measure, which must say what is better
     * @return the arm's label, or null if there is none or only one arm
     */
    public @Nullable String best(Group group, Measure measure) {
        Map<String, Estimate> arms = arms(group, measure.id());
        if (measure.better() == Measure.Better.NEITHER || arms.size() < 2) {
            return null;
        }
        double sign = measure.better() == Measure.Better.HIGHER ? 1 : -1;
        String best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Estimate> arm : arms.entrySet()) {
            if (best == null || sign * arm.getValue().mean() > most) {
                best = arm.getKey();
                most = sign * arm.getValue().mean();
            }
        }
        for (Map.Entry<String, Estimate> arm : arms.entrySet()) {
            Estimate champion = arms.get(best);
            if (!arm.getKey().equals(best)
                    && (champion == null || !champion.apartFrom(arm.getValue()))) {
                return null;
            }
        }
        return best;
    }
}
