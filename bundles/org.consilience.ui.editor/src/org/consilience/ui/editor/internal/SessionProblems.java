package org.consilience.ui.editor.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.model.validation.Problem;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;

/** The problems of an experiment, found again by part. */
final class SessionProblems {

    private List<Problem> all = List.of();
    private final Map<EObject, List<Problem>> within = new IdentityHashMap<>();
    private @Nullable PartIndex known;

    List<Problem> all() {
        return all;
    }

    void set(List<Problem> problems) {
        all = problems;
        known = null;
    }

    /** The problems at a part and below it. */
    List<Problem> within(PartIndex index, EObject part) {
        if (known != index) {
            within.clear();
            known = index;
            for (Problem problem : all) {
                for (EObject at = index.part(problem.path()); at != null; at = at.eContainer()) {
                    within.computeIfAbsent(at, p -> new ArrayList<>()).add(problem);
                }
            }
        }
        return List.copyOf(within.getOrDefault(part, List.of()));
    }
}
