package org.consilience.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.consilience.model.ExperimentException.Problem;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Part;
import org.consilience.model.validation.CatalogueView;
import org.eclipse.jdt.annotation.Nullable;

/** Settings given on the command line instead of those in the file. */
public final class Overrides {

    private static final String SOURCE = "--set";

    /**
     * The experiment with its overrides.
     *
     * @param experiment a changed copy
     * @param messages what changed beyond the settings, a sentence each
     */
    public record Result(Experiment experiment, List<String> messages) {}

    private final Experiment experiment;
    private final CatalogueView catalogue;
    private final List<String> messages = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Overrides(Experiment experiment, CatalogueView catalogue) {
        this.experiment = ExperimentFiles.copy(experiment);
        this.catalogue = catalogue;
    }

    /**
     * Reads overrides.
     *
     * @param assignments texts {@code target=value}
     * @return target to value in their order; the last of several with one target counts
     * @throws ExperimentException with every text that is not of that form
     */
    public static Map<String, String> parse(List<String> assignments) throws ExperimentException {
        Map<String, String> overrides = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                problems.add(
                        new Problem(
                                0,
                                0,
                                "\"%s\" sets nothing; write label.setting=value."
                                        .formatted(assignment)));
            } else {
                overrides.put(
                        assignment.substring(0, equals).strip(), assignment.substring(equals + 1));
            }
        }
        if (!problems.isEmpty()) {
            throw new ExperimentException(SOURCE, problems);
        }
        return overrides;
    }

    /**
     * Sets settings in a copy of an experiment. An axis that sweeps what is set goes, and with it
     * the claims about its other values; datasets that become equal become one.
     *
     * @param experiment the experiment, which stays as it is
     * @param overrides target to value
     * @param catalogue tells which part has which setting
     * @return the changed copy; its values are not checked yet
     * @throws ExperimentException with every target that is malformed, names nothing that has the
     *     setting, or is a part of what an axis sweeps
     */
    public static Result apply(
            Experiment experiment, Map<String, String> overrides, CatalogueView catalogue)
            throws ExperimentException {
        Overrides work = new Overrides(experiment, catalogue);
        overrides.forEach(work::set);
        if (!work.problems.isEmpty()) {
            throw new ExperimentException(SOURCE, work.problems);
        }
        work.mergeDatasets();
        return new Result(work.experiment, List.copyOf(work.messages));
    }

    private void set(String text, String value) {
        try {
            Target target = Target.parse(text);
            List<Part> parts = target.parts(experiment, catalogue);
            if (parts.isEmpty()) {
                problem(TargetAdvice.missing(target, experiment, catalogue));
            } else if (removeAxes(target, parts, value)) {
                parts.forEach(part -> Parts.set(part, target.setting(), value));
            }
        } catch (IllegalArgumentException e) {
            problem(Objects.requireNonNull(e.getMessage()));
        }
    }

    /** Removes the axes that sweep what is set; tells whether that was possible. */
    private boolean removeAxes(Target target, List<Part> parts, String value) {
        for (Axis axis : List.copyOf(experiment.getAxes())) {
            Target swept = sweptBy(axis);
            if (swept == null) {
                continue;
            }
            List<Part> sweptParts = swept.parts(experiment, catalogue);
            if (!swept.setting().equals(target.setting())
                    || sweptParts.stream().noneMatch(parts::contains)) {
                continue;
            }
            if (!parts.containsAll(sweptParts)) {
                problem(
                        "%s is swept by the axis %s together with others; set %s instead."
                                .formatted(target, swept, swept));
                return false;
            }
            experiment.getAxes().remove(axis);
            messages.add("%s is %s; the sweep over it is left out.".formatted(swept, value));
            experiment.getClaims().removeIf(claim -> isElsewhere(claim, swept, value));
        }
        return true;
    }

    /** What an axis sweeps, or null if it cannot be read; validation reports that. */
    private static @Nullable Target sweptBy(Axis axis) {
        try {
            return Target.parse(Parts.text(axis.getTarget()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Tells whether a claim speaks of another value of an axis that goes. */
    private boolean isElsewhere(Claim claim, Target swept, String value) {
        Map<String, String> point;
        try {
            point = Scope.point(claim.getAt());
        } catch (IllegalArgumentException e) {
            return false; // validation reports it
        }
        if (!point.containsKey(swept.toString())) {
            return false;
        }
        String at = point.remove(swept.toString());
        if (!at.equals(value.strip())) {
            messages.add(
                    "Claim %s speaks of %s=%s, which does not run; it is left out."
                            .formatted(claim.getId(), swept, at));
            return true;
        }
        List<String> rest =
                point.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
        claim.setAt(rest.isEmpty() ? null : String.join(" | ", rest));
        return false;
    }

    private void mergeDatasets() {
        Map<Object, DatasetReference> kept = new LinkedHashMap<>();
        for (DatasetReference dataset : List.copyOf(experiment.getDatasets())) {
            boolean ownAxis =
                    experiment.getAxes().stream()
                            .map(Overrides::sweptBy)
                            .anyMatch(t -> t != null && t.label().equals(dataset.getLabel()));
            Object content =
                    List.of(
                            Parts.provider(dataset),
                            catalogue.resolved(
                                    CatalogueView.Kind.DATASET,
                                    Parts.provider(dataset),
                                    Parts.settings(dataset)),
                            ownAxis ? Parts.text(dataset.getLabel()) : "");
            DatasetReference first = kept.putIfAbsent(content, dataset);
            if (first != null) {
                messages.add(
                        "Datasets %s and %s are equal now; only %s is kept."
                                .formatted(first.getLabel(), dataset.getLabel(), first.getLabel()));
                first.setSeeds(union(first.getSeeds(), dataset.getSeeds()));
                experiment.getDatasets().remove(dataset);
                rename(Parts.text(dataset.getLabel()), Parts.text(first.getLabel()));
            }
        }
    }

    private void rename(String from, String to) {
        for (Arm arm : experiment.getArms()) {
            arm.setDatasets(renamed(arm.getDatasets(), from, to));
        }
        for (Claim claim : experiment.getClaims()) {
            claim.setDataset(renamed(claim.getDataset(), from, to));
        }
    }

    private static @Nullable String renamed(@Nullable String labels, String from, String to) {
        List<String> list = Scope.labels(labels);
        return list.contains(from)
                ? String.join(
                        ",", list.stream().map(l -> l.equals(from) ? to : l).distinct().toList())
                : labels;
    }

    private static @Nullable String union(@Nullable String a, @Nullable String b) {
        if (a == null || a.isBlank() || b == null || b.isBlank()) {
            return null;
        }
        try {
            TreeSet<Long> seeds = new TreeSet<>(SeedRange.parse(a).seeds());
            seeds.addAll(SeedRange.parse(b).seeds());
            return new SeedRange(List.copyOf(seeds)).toString();
        } catch (IllegalArgumentException e) {
            return a + "," + b; // validation reports it
        }
    }

    private void problem(String message) {
        problems.add(new Problem(0, 0, message));
    }
}
