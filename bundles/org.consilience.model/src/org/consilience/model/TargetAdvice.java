package org.consilience.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Part;
import org.consilience.model.validation.CatalogueView;

/** Why a target means nothing, in a sentence with what may have been meant. */
public final class TargetAdvice {

    private TargetAdvice() {}

    /**
     * Says why a target means nothing.
     *
     * @param target a target without parts
     * @param experiment the experiment
     * @param catalogue tells which settings there are
     */
    public static String missing(Target target, Experiment experiment, CatalogueView catalogue) {
        List<Part> named = target.named(experiment);
        boolean word = target.label().equals(Target.ARMS) || target.label().equals(Target.DATASET);
        if (named.isEmpty() && !word) {
            List<String> labels = new ArrayList<>(List.of(Target.ARMS, Target.DATASET));
            Parts.all(experiment).forEach(part -> labels.add(Parts.text(part.getLabel())));
            return "%s: nothing has the label \"%s\"; there are %s.%s"
                    .formatted(
                            target,
                            target.label(),
                            String.join(", ", labels),
                            Nearest.question(target.label(), labels));
        }
        Set<String> settings = new TreeSet<>();
        named.forEach(
                part ->
                        settings.addAll(
                                catalogue.settingNames(Parts.kind(part), Parts.provider(part))));
        return "%s: %s no setting \"%s\"; there are %s.%s"
                .formatted(
                        target,
                        target.label() + (target.label().equals(Target.ARMS) ? " have" : " has"),
                        target.setting(),
                        settings.isEmpty() ? "none" : String.join(", ", settings),
                        Nearest.question(target.setting(), settings));
    }
}
