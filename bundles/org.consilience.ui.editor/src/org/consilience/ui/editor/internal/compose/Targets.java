package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilience.api.settings.SettingSpec;
import org.consilience.model.Parts;
import org.consilience.model.Target;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Part;
import org.consilience.ui.editor.internal.settings.SettingsLayout;

/** What an axis can sweep. */
final class Targets {

    private final Experiment experiment;
    private final Knowledge knowledge;

    Targets(Experiment experiment, Knowledge knowledge) {
        this.experiment = experiment;
        this.knowledge = knowledge;
        knowledge.need(Parts.all(experiment));
    }

    /** All targets: those of all arms and of all datasets first. */
    List<String> all() {
        Set<String> targets = new LinkedHashSet<>();
        for (Part part : Parts.all(experiment)) {
            String word = part instanceof Arm ? Target.ARMS : Target.DATASET;
            specs(part).forEach(s -> targets.add(word + "." + s.name()));
        }
        for (Part part : Parts.all(experiment)) {
            specs(part).forEach(s -> targets.add(Parts.text(part.getLabel()) + "." + s.name()));
        }
        return new ArrayList<>(targets);
    }

    /** The setting behind a target, of the first part that has it. */
    Optional<SettingSpec> spec(String text) {
        try {
            Target target = Target.parse(text);
            return target.named(experiment).stream()
                    .flatMap(part -> specs(part).stream())
                    .filter(
                            s ->
                                    s.name().equals(target.setting())
                                            || s.alias().contains(target.setting()))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<SettingSpec> specs(Part part) {
        return knowledge.layout(part).map(SettingsLayout::specs).orElse(List.of());
    }
}
