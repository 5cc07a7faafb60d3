package org.consilience.model.internal.rules;

import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Where an object stands in its experiment, such as {@code /arms[universal]/settings[gamma]}. */
final class Paths {

    private static final List<String> NAMES = List.of("label", "id", "name", "target");

    private Paths() {}

    /** Names the object by its label, id, name or target if that tells it from its siblings. */
    static String of(EObject object) {
        EObject parent = object.eContainer();
        EReference reference = object.eContainmentFeature();
        if (parent == null || reference == null) {
            return "";
        }
        String step = "/" + reference.getName();
        if (parent.eGet(reference) instanceof List<?> siblings) {
            String name = name(object);
            boolean telling =
                    !name.isBlank()
                            && siblings.stream().filter(s -> name((EObject) s).equals(name)).count()
                                    == 1;
            step += "[" + (telling ? name : "#" + (siblings.indexOf(object) + 1)) + "]";
        }
        return of(parent) + step;
    }

    private static String name(EObject object) {
        return NAMES.stream()
                .map(object.eClass()::getEStructuralFeature)
                .filter(Objects::nonNull)
                .map((EStructuralFeature feature) -> object.eGet(feature))
                .map(value -> value == null ? "" : value.toString())
                .findFirst()
                .orElse("");
    }
}
