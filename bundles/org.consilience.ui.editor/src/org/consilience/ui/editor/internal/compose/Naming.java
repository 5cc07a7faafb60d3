package org.consilience.ui.editor.internal.compose;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilience.model.Parts;
import org.consilience.model.Target;
import org.consilience.model.experiment.Experiment;

/** Labels for new parts. */
final class Naming {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)-(\\d{1,6})");

    private Naming() {}

    /** The labels that are taken. */
    static Set<String> taken(Experiment experiment) {
        Set<String> taken = new HashSet<>(Set.of(Target.ARMS, Target.DATASET));
        Parts.all(experiment).forEach(part -> taken.add(Parts.text(part.getLabel())));
        return taken;
    }

    /** The wish itself, or the wish with the next number, such as {@code market-2}; notes it. */
    static String fresh(String wish, Set<String> taken) {
        String base = wish.isBlank() ? "part" : wish.strip();
        String label = base;
        Matcher numbered = NUMBERED.matcher(base);
        int number = 1;
        if (numbered.matches()) {
            base = numbered.group(1);
            number = Integer.parseInt(numbered.group(2));
        }
        while (!taken.add(label)) {
            number++;
            label = base + "-" + number;
        }
        return label;
    }
}
