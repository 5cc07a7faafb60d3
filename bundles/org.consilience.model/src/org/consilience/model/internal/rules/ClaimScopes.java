package org.consilience.model.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.model.Nearest;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Term;

/** Claims speak of datasets and points that run, with all their arms. */
final class ClaimScopes implements Rule {

    @Override
    public void check(Report report) {
        for (Claim claim : report.experiment().getClaims()) {
            datasets(report, claim);
            points(report, claim);
            meeting(report, claim);
        }
    }

    private static void datasets(Report report, Claim claim) {
        List<String> labels =
                report.experiment().getDatasets().stream()
                        .map(d -> Parts.text(d.getLabel()))
                        .toList();
        for (String label : Scope.labels(claim.getDataset())) {
            if (!labels.contains(label)) {
                report.error(
                        claim,
                        "dataset",
                        "No dataset has the label \"%s\".".formatted(label),
                        "Choose among: %s.%s"
                                .formatted(
                                        String.join(", ", labels),
                                        Nearest.question(label, labels)));
            }
        }
    }

    private static void points(Report report, Claim claim) {
        Map<String, List<String>> axes = new LinkedHashMap<>();
        for (Axis axis : report.experiment().getAxes()) {
            axes.put(Parts.text(axis.getTarget()).strip(), Scope.values(axis));
        }
        try {
            Scope.point(claim.getAt())
                    .forEach(
                            (target, value) -> {
                                List<String> values = axes.getOrDefault(target, List.of());
                                if (!axes.containsKey(target)) {
                                    report.error(
                                            claim,
                                            "at",
                                            "No axis sweeps \"%s\".".formatted(target),
                                            axes.isEmpty()
                                                    ? "Leave it out, or add the axis."
                                                    : "Choose among: %s.%s"
                                                            .formatted(
                                                                    String.join(
                                                                            ", ", axes.keySet()),
                                                                    Nearest.question(
                                                                            target,
                                                                            axes.keySet())));
                                } else if (!values.contains(value)) {
                                    report.error(
                                            claim,
                                            "at",
                                            "The axis %s has no value \"%s\"."
                                                    .formatted(target, value),
                                            "Choose among: %s, spelt as there."
                                                    .formatted(String.join(", ", values)));
                                }
                            });
        } catch (IllegalArgumentException e) {
            report.error(
                    claim, "at", String.valueOf(e.getMessage()), "Write such as arms.cost=0.01.");
        }
    }

    /** Both arms must run on one of the claim's datasets with one seed at least. */
    private static void meeting(Report report, Claim claim) {
        List<Arm> arms = new ArrayList<>();
        for (Term term : new Term[] {claim.getLeft(), claim.getRight()}) {
            if (term != null) {
                report.experiment().getArms().stream()
                        .filter(a -> Parts.text(a.getLabel()).equals(term.getArm()))
                        .findFirst()
                        .ifPresent(arms::add);
            }
        }
        if (arms.isEmpty()) {
            return; // the rule of terms reports it
        }
        List<String> labels = Scope.labels(claim.getDataset());
        boolean meet = false;
        for (DatasetReference dataset : report.experiment().getDatasets()) {
            try {
                if ((labels.isEmpty() || labels.contains(dataset.getLabel()))
                        && arms.stream()
                                .allMatch(
                                        a ->
                                                Scope.datasets(report.experiment(), a)
                                                        .contains(dataset))) {
                    meet |= haveASeed(report.experiment(), dataset, arms);
                }
            } catch (IllegalArgumentException e) {
                return; // the rule of seeds reports it
            }
        }
        if (!meet) {
            report.warning(
                    claim,
                    "",
                    "The claim cannot be decided: its arms never run on one of its datasets with"
                            + " the same seed.",
                    "Widen the datasets or seeds of its arms.");
        }
    }

    private static boolean haveASeed(
            Experiment experiment, DatasetReference dataset, List<Arm> arms) {
        Set<Long> seeds = new HashSet<>(Scope.seeds(experiment, dataset, arms.get(0)));
        for (Arm arm : arms) {
            seeds.retainAll(new HashSet<>(Scope.seeds(experiment, dataset, arm)));
        }
        return !seeds.isEmpty();
    }
}
