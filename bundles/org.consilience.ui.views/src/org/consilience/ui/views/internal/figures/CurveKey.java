package org.consilience.ui.views.internal.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.ui.runs.Focus;

/**
 * What a curve of a figure stands for.
 *
 * @param run the run's id
 * @param trials the trials behind it, all of one arm
 */
record CurveKey(String run, List<PlannedTrial> trials) {

    /** Copies the list. */
    CurveKey {
        trials = List.copyOf(trials);
    }

    /**
     * Returns the names of the curves that the focus singles out.
     *
     * @param keys the curves by name
     * @param focus what the user looks at
     * @return their names, empty if all or none are looked at
     */
    static Set<String> singledOut(Map<String, CurveKey> keys, Focus focus) {
        if (focus.trials().isEmpty() && focus.arms().isEmpty() && focus.seeds().isEmpty()) {
            return Set.of();
        }
        Set<String> names =
                keys.entrySet().stream()
                        .filter(e -> e.getValue().trials().stream().anyMatch(focus::includes))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return names.size() == keys.size() ? Set.of() : names;
    }
}
