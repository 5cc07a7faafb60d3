package org.consilience.ui.editor.internal.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilience.engine.Engine;
import org.consilience.model.Nearest;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.Target;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Budget;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.MeasureReference;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.SettingValue;
import org.consilience.model.experiment.Term;
import org.consilience.model.validation.CatalogueView.Kind;
import org.consilience.model.validation.Problem;
import org.consilience.ui.Services;
import org.consilience.ui.editor.internal.InstalledCatalogue;
import org.consilience.ui.editor.internal.PartIndex;
import org.consilience.ui.editor.internal.outline.Names;
import org.consilience.ui.editor.internal.outline.PartWords;
import org.eclipse.emf.ecore.EObject;

/** Finds the ways to mend a problem, the likeliest first. */
public final class Fixes {

    private static final String UNUSABLE = "[./\\\\,=|\\[\\]\\p{Cntrl}]+";

    private final Experiment experiment;
    private final InstalledCatalogue installed;
    private final PartIndex index;
    private final List<Fix> found = new ArrayList<>();

    private Fixes(Experiment experiment, PartIndex index) {
        this.experiment = experiment;
        this.index = index;
        this.installed = new InstalledCatalogue(Services.get(Engine.class).catalogue());
    }

    /**
     * Finds the fixes of a problem.
     *
     * @param experiment where it is
     * @param index the experiment's parts
     * @param problem the problem, which validation found and so has loaded the settings it is about
     */
    public static List<Fix> of(Experiment experiment, PartIndex index, Problem problem) {
        EObject part = index.part(problem.path());
        Fixes fixes = new Fixes(experiment, index);
        if (part != null) {
            fixes.find(part, index.feature(problem.path()));
        }
        return List.copyOf(fixes.found);
    }

    private void find(EObject part, String feature) {
        switch (part) {
            case SettingValue setting ->
                    new SettingFixes(installed, index, found).find(setting, feature);
            case Part configured -> part(configured, feature);
            case Axis axis -> axis(axis, feature);
            case MeasureReference measure -> {
                nearest(measure, "id", Parts.text(measure.getId()), measures());
                remove(measure);
            }
            case Term term -> term(term, feature);
            case Claim claim -> claim(claim, feature);
            case Budget budget -> add(Fix.Kind.DEFAULT, "Set no limit", budget, feature, "");
            case Experiment whole -> whole(feature);
            default -> remove(part);
        }
    }

    private void part(Part part, String feature) {
        switch (feature) {
            case "type", "method" -> {
                nearest(part, feature, Parts.provider(part), installed.ids(Parts.kind(part)));
                if (part instanceof Arm arm && installed.knows(Kind.METHOD, Parts.provider(part))) {
                    fitting(arm);
                }
                remove(part);
            }
            case "label" -> {
                String label = Parts.text(part.getLabel()).strip().replaceAll(UNUSABLE, "-");
                String free = new Names(experiment).label(label.isBlank() ? fallback(part) : label);
                add(Fix.Kind.UNIQUE, "Name it \"%s\"".formatted(free), part, feature, free);
                remove(part);
            }
            case "datasets" -> {
                list(part, feature, Parts.text(((Arm) part).getDatasets()), datasets());
                add(Fix.Kind.DEFAULT, "Run on all datasets", part, feature, "");
            }
            case "seeds" -> add(Fix.Kind.DEFAULT, "Use all seeds", part, feature, "");
            default -> {}
        }
    }

    private static String fallback(Part part) {
        String provider = Parts.provider(part).replaceAll(UNUSABLE, "-");
        return provider.isBlank() ? "part" : provider;
    }

    /** Restricts an arm to the datasets that its method accepts. */
    private void fitting(Arm arm) {
        String type = installed.dataType(Kind.METHOD, Parts.provider(arm));
        String labels =
                experiment.getDatasets().stream()
                        .filter(
                                d ->
                                        type.equals(
                                                installed.dataType(
                                                        Kind.DATASET, Parts.provider(d))))
                        .map(d -> Parts.text(d.getLabel()))
                        .collect(Collectors.joining(", "));
        if (!labels.isEmpty()) {
            add(Fix.Kind.REPLACE, "Run only on " + labels, arm, "datasets", labels);
        }
    }

    private void axis(Axis axis, String feature) {
        if (feature.equals("values")) {
            List<String> values = Scope.values(axis);
            List<String> once = new ArrayList<>(new LinkedHashSet<>(values));
            if (once.size() < values.size()) {
                String text = String.join(" | ", once);
                add(Fix.Kind.REPLACE, "Keep each value once", axis, feature, text);
            }
        } else {
            nearest(axis, "target", Parts.text(axis.getTarget()), targets());
        }
        remove(axis);
    }

    private List<String> targets() {
        return Parts.all(experiment).stream()
                .flatMap(
                        p ->
                                installed.settingNames(Parts.kind(p), Parts.provider(p)).stream()
                                        .flatMap(
                                                s ->
                                                        Stream.of(
                                                                p.getLabel() + "." + s,
                                                                word(p) + "." + s)))
                .distinct()
                .toList();
    }

    private static String word(Part part) {
        return part instanceof Arm ? Target.ARMS : Target.DATASET;
    }

    private void term(Term term, String feature) {
        if (feature.equals("arm")) {
            List<String> labels =
                    experiment.getArms().stream().map(a -> Parts.text(a.getLabel())).toList();
            nearest(term, feature, Parts.text(term.getArm()), labels);
        } else if (feature.equals("measure")) {
            List<String> measures =
                    experiment.getArms().stream()
                            .filter(a -> Parts.text(a.getLabel()).equals(term.getArm()))
                            .flatMap(a -> installed.measures(Parts.provider(a)).stream())
                            .toList();
            nearest(term, feature, Parts.text(term.getMeasure()), measures);
        }
        if (term.eContainer() != null) {
            remove(term.eContainer());
        }
    }

    private void claim(Claim claim, String feature) {
        switch (feature) {
            case "id" -> {
                List<String> taken =
                        experiment.getClaims().stream().map(c -> Parts.text(c.getId())).toList();
                int number = 1;
                while (taken.contains("C" + number)) {
                    number++;
                }
                String free = "C" + number;
                add(Fix.Kind.UNIQUE, "Call it \"%s\"".formatted(free), claim, feature, free);
            }
            case "dataset" -> {
                list(claim, feature, Parts.text(claim.getDataset()), datasets());
                add(Fix.Kind.DEFAULT, "Ask it of all datasets", claim, feature, "");
            }
            case "at" -> add(Fix.Kind.DEFAULT, "Ask it of all points", claim, feature, "");
            case "confidence", "share", "margin", "upper" ->
                    add(Fix.Kind.DEFAULT, "Use the default " + feature, claim, feature, "");
            default -> {}
        }
        remove(claim);
    }

    private void whole(String feature) {
        switch (feature) {
            case "device" -> {
                String device = Parts.text(experiment.getDevice());
                nearest(experiment, feature, device, installed.ids(Kind.DEVICE));
                add(Fix.Kind.DEFAULT, "Run on cpu", experiment, feature, "");
            }
            case "seeds" -> add(Fix.Kind.REPLACE, "Use seeds 1..10", experiment, feature, "1..10");
            case "id" -> {
                String text = Parts.text(experiment.getId());
                String id = text.strip().replaceAll("[^A-Za-z0-9._-]+", "-");
                id = id.replaceAll("^[^A-Za-z0-9]+", "");
                id = id.isEmpty() ? "experiment" : id.substring(0, Math.min(80, id.length()));
                add(Fix.Kind.REPLACE, "Use the id \"%s\"".formatted(id), experiment, feature, id);
            }
            default -> {}
        }
    }

    private List<String> datasets() {
        return experiment.getDatasets().stream().map(d -> Parts.text(d.getLabel())).toList();
    }

    private List<String> measures() {
        return experiment.getArms().stream()
                .flatMap(a -> installed.measures(Parts.provider(a)).stream())
                .distinct()
                .toList();
    }

    /** Corrects each unknown label of a list. */
    private void list(EObject part, String feature, String text, List<String> known) {
        String mended =
                Scope.labels(text).stream()
                        .map(l -> known.contains(l) ? l : Nearest.to(l, known).orElse(""))
                        .filter(l -> !l.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!mended.isEmpty()) {
            add(Fix.Kind.NEAREST, "Change to \"%s\"".formatted(mended), part, feature, mended);
        }
    }

    private void nearest(EObject part, String feature, String word, List<String> known) {
        Nearest.to(word, known)
                .filter(n -> !n.equals(word))
                .ifPresent(
                        n ->
                                add(
                                        Fix.Kind.NEAREST,
                                        "Change to \"%s\"".formatted(n),
                                        part,
                                        feature,
                                        n));
    }

    private void remove(EObject part) {
        add(
                Fix.Kind.REMOVE,
                "Remove the " + PartWords.kind(part).toLowerCase(Locale.ROOT),
                part,
                "",
                "");
    }

    private void add(Fix.Kind kind, String label, EObject part, String feature, String value) {
        String path = index.path(part);
        if (path != null) {
            found.add(new Fix(kind, label, path, feature, value));
        }
    }
}
