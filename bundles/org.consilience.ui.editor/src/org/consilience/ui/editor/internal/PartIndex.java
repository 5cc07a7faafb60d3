package org.consilience.ui.editor.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilience.model.experiment.Experiment;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The parts of an experiment by the paths that problems name them by, such as {@code
 * /arms[universal]/settings[gamma]}, and back.
 */
public final class PartIndex {

    private static final List<String> NAMES = List.of("label", "id", "name", "target");

    private final Map<String, EObject> parts = new LinkedHashMap<>();
    private final Map<EObject, String> paths = new IdentityHashMap<>();

    /**
     * Indexes an experiment as it is now.
     *
     * @param experiment the experiment
     */
    public PartIndex(Experiment experiment) {
        add(experiment, "");
    }

    /**
     * Returns the part that a path is about; the last step may be one of its features.
     *
     * @param path the path of a problem
     * @return the part, or null if the experiment has none such
     */
    public @Nullable EObject part(String path) {
        String plain = path.equals("/") ? "" : path;
        EObject exact = parts.get(plain);
        return exact != null ? exact : parts.get(plain.substring(0, cut(plain)));
    }

    /**
     * Returns the feature that a path ends with.
     *
     * @param path the path of a problem
     * @return its name, or an empty string if the path is that of a part
     */
    public String feature(String path) {
        String plain = path.equals("/") ? "" : path;
        return parts.containsKey(plain)
                ? ""
                : plain.substring(Math.min(plain.length(), cut(plain) + 1));
    }

    /**
     * Returns the path of a part.
     *
     * @param part the part
     * @return its path, empty for the experiment, or null if it is not of this experiment
     */
    public @Nullable String path(EObject part) {
        return paths.get(part);
    }

    private static int cut(String path) {
        return Math.max(0, path.lastIndexOf('/'));
    }

    private void add(EObject object, String path) {
        parts.put(path, object);
        paths.put(object, path);
        for (EReference reference : object.eClass().getEAllContainments()) {
            Object value = object.eGet(reference);
            String step = path + "/" + reference.getName();
            if (value instanceof List<?> children) {
                Map<String, Integer> counts = new HashMap<>();
                children.forEach(c -> counts.merge(name((EObject) c), 1, Integer::sum));
                int position = 0;
                for (Object child : children) {
                    position++;
                    String name = name((EObject) child);
                    boolean telling = !name.isBlank() && counts.get(name) == 1;
                    add((EObject) child, step + "[" + (telling ? name : "#" + position) + "]");
                }
            } else if (value instanceof EObject child) {
                add(child, step);
            }
        }
    }

    /**
     * Returns what a part is called among its siblings.
     *
     * @param object the part
     * @return its label, id, name or target, or an empty string
     */
    public static String name(EObject object) {
        return NAMES.stream()
                .map(object.eClass()::getEStructuralFeature)
                .filter(Objects::nonNull)
                .map((EStructuralFeature feature) -> object.eGet(feature))
                .map(value -> value == null ? "" : value.toString())
                .findFirst()
                .orElse("");
    }
}
