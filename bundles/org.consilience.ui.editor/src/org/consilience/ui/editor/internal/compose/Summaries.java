package org.consilience.ui.editor.internal.compose;

import java.util.List;
import java.util.Optional;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.SeedRange;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Part;
import org.eclipse.jdt.annotation.Nullable;

/** What the tree says of each part in a few words. */
final class Summaries {

    private Summaries() {}

    /** What a part is called. */
    static String name(Object element) {
        return switch (element) {
            case Group group -> group.title();
            case Part part -> orElse(part.getLabel(), "(no label)");
            case Axis axis -> orElse(axis.getTarget(), "(no target)");
            default -> element.toString();
        };
    }

    /** What else there is to say of it. */
    static String rest(Object element, Experiment experiment, Optional<Installed> installed) {
        return switch (element) {
            case Group group -> group(group, experiment);
            case Part part -> part(part, installed);
            case Axis axis -> values(axis);
            default -> "";
        };
    }

    private static String group(Group group, Experiment experiment) {
        return switch (group) {
            case SEEDS -> seeds(Parts.text(experiment.getSeeds()));
            case DEVICE -> Parts.text(experiment.getDevice());
            case MEASURES -> count(experiment.getMeasures().size());
            default -> count(group.children(experiment).size());
        };
    }

    private static String count(int count) {
        return count == 0 ? "none" : Integer.toString(count);
    }

    /** Seeds with their number. */
    static String seeds(String text) {
        if (text.isBlank()) {
            return "none";
        }
        try {
            int size = SeedRange.parse(text).size();
            return Integer.toString(size).equals(text.strip())
                    ? text
                    : "%s (%,d)".formatted(text, size);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String part(Part part, Optional<Installed> installed) {
        StringBuilder words = new StringBuilder();
        String provider = Parts.provider(part);
        if (provider.isEmpty()) {
            words.append(part instanceof Arm ? "no method" : "no dataset");
        } else if (installed.isEmpty()) {
            words.append(provider);
        } else {
            words.append(
                    installed
                            .get()
                            .find(part)
                            .map(Entry::title)
                            .orElse(provider + ", not installed"));
        }
        int changed = Parts.settings(part).size();
        if (changed > 0) {
            words.append(
                    changed == 1 ? ", 1 setting changed" : ", " + changed + " settings changed");
        }
        if (part instanceof Arm arm && !Parts.text(arm.getDatasets()).isBlank()) {
            words.append(", on ").append(arm.getDatasets());
        }
        String seeds = part instanceof Arm arm ? arm.getSeeds() : dataset(part);
        if (!Parts.text(seeds).isBlank()) {
            words.append(", seeds ").append(seeds);
        }
        return words.toString();
    }

    private static @Nullable String dataset(Part part) {
        return part instanceof DatasetReference d ? d.getSeeds() : null;
    }

    private static String values(Axis axis) {
        List<String> values = Scope.values(axis);
        return values.isEmpty() ? "no values" : String.join(", ", values);
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
