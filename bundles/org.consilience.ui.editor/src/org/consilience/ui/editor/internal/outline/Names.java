package org.consilience.ui.editor.internal.outline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilience.model.Parts;
import org.consilience.model.Target;
import org.consilience.model.experiment.Experiment;
import org.consilience.ui.editor.internal.PartIndex;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Finds names that no other part has. */
public final class Names {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)-(\\d{1,6})");

    private final Set<String> labels = new HashSet<>(Set.of(Target.ARMS, Target.DATASET));
    private final Map<EReference, Set<String>> others = new HashMap<>();

    /**
     * Notes the names of an experiment.
     *
     * @param experiment the experiment
     */
    public Names(Experiment experiment) {
        Parts.all(experiment).forEach(p -> labels.add(Parts.text(p.getLabel())));
    }

    /** Gives a part that is about to be added a free name, where names must differ. */
    void free(EObject part, EObject owner) {
        for (String feature : List.of("label", "id")) {
            EStructuralFeature attribute = part.eClass().getEStructuralFeature(feature);
            if (attribute != null && part.eContainmentFeature().isMany()) {
                Set<String> taken = feature.equals("label") ? labels : siblings(part, owner);
                String wish = Objects.requireNonNullElse((String) part.eGet(attribute), "");
                part.eSet(attribute, free(wish.isBlank() ? "part" : wish, taken));
            }
        }
    }

    private Set<String> siblings(EObject part, EObject owner) {
        return others.computeIfAbsent(
                part.eContainmentFeature(),
                list -> {
                    Set<String> names = new HashSet<>();
                    ((List<?>) owner.eGet(list))
                            .forEach(o -> names.add(PartIndex.name((EObject) o)));
                    return names;
                });
    }

    /**
     * Finds a label.
     *
     * @param wish what it should be
     * @return the wish, or the wish with the next free number
     */
    public String label(String wish) {
        return free(wish, labels);
    }

    private static String free(String wish, Set<String> taken) {
        String name = wish;
        Matcher numbered = NUMBERED.matcher(wish);
        String base = numbered.matches() ? numbered.group(1) : wish;
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
        while (!taken.add(name)) {
            number++;
            name = base + "-" + number;
        }
        return name;
    }
}
