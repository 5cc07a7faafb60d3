package org.consilience.model.internal.rules;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Part;
import org.consilience.model.validation.CatalogueView;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.eclipse.emf.ecore.EObject;

/** What rules check and what they found. */
final class Report {

    private final Experiment experiment;
    private final CatalogueView catalogue;
    private final Map<List<String>, Integer> seeds = new HashMap<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    Report(Experiment experiment, CatalogueView catalogue) {
        this.experiment = experiment;
        this.catalogue = catalogue;
    }

    Experiment experiment() {
        return experiment;
    }

    CatalogueView catalogue() {
        return catalogue;
    }

    /** Tells whether the provider behind a part is installed. */
    boolean isInstalled(Part part) {
        return catalogue.knows(Parts.kind(part), Parts.provider(part));
    }

    /**
     * The number of seeds of an arm on a dataset.
     *
     * @throws IllegalArgumentException if seeds are malformed
     */
    int seeds(DatasetReference dataset, Arm arm) {
        List<String> texts = List.of(Parts.text(dataset.getSeeds()), Parts.text(arm.getSeeds()));
        return seeds.computeIfAbsent(texts, key -> Scope.seeds(experiment, dataset, arm).size());
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Adds an error; the feature is the part's attribute that it is about, or empty. */
    void error(EObject object, String feature, String message, String remedy) {
        add(Severity.ERROR, object, feature, message, remedy);
    }

    /** Adds a warning. */
    void warning(EObject object, String feature, String message, String remedy) {
        add(Severity.WARNING, object, feature, message, remedy);
    }

    private void add(
            Severity severity, EObject object, String feature, String message, String remedy) {
        String path = Paths.of(object) + (feature.isEmpty() ? "" : "/" + feature);
        problems.add(new Problem(severity, path.isEmpty() ? "/" : path, message, remedy));
    }
}
