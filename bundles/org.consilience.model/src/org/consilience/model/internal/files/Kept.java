package org.consilience.model.internal.files;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a file says about an object beyond the model: comments, blank lines, parts that this version
 * does not know, and how values were spelt. The writer puts it back where it stood.
 */
public final class Kept extends AdapterImpl {

    private final Map<String, String> spelling = new LinkedHashMap<>();
    private final Map<String, String> unknownAttributes = new LinkedHashMap<>();
    private final List<String> unknownElements = new ArrayList<>();
    private final List<Trivia> before = new ArrayList<>();
    private final List<Trivia> inside = new ArrayList<>();
    private final List<Trivia> after = new ArrayList<>();

    /** Attribute to the text that stood in the file. */
    Map<String, String> spelling() {
        return spelling;
    }

    /** Qualified name to value of the attributes that the model does not have. */
    public Map<String, String> unknownAttributes() {
        return unknownAttributes;
    }

    /** The names of the elements within this one that the model does not have. */
    public List<String> unknownElements() {
        return unknownElements;
    }

    /** Comments, blank lines and unknown elements before the object's element. */
    List<Trivia> before() {
        return before;
    }

    /** Comments, blank lines and unknown elements after the last known element within. */
    List<Trivia> inside() {
        return inside;
    }

    /** Comments after the root element. */
    List<Trivia> after() {
        return after;
    }

    /** Returns what is kept of an object, or null if nothing is. */
    public static @Nullable Kept of(EObject object) {
        return (Kept)
                object.eAdapters().stream().filter(Kept.class::isInstance).findFirst().orElse(null);
    }

    /** Returns what is kept of an object, at first nothing. */
    static Kept at(EObject object) {
        Kept kept = of(object);
        if (kept == null) {
            kept = new Kept();
            object.eAdapters().add(kept);
        }
        return kept;
    }

    /**
     * Copies what is kept of an object and of all within it.
     *
     * @param from the object
     * @param to its copy, of the same structure
     */
    public static void copy(EObject from, EObject to) {
        Kept kept = of(from);
        if (kept != null) {
            Kept copy = at(to);
            copy.spelling.putAll(kept.spelling);
            copy.unknownAttributes.putAll(kept.unknownAttributes);
            copy.unknownElements.addAll(kept.unknownElements);
            copy.before.addAll(kept.before);
            copy.inside.addAll(kept.inside);
            copy.after.addAll(kept.after);
        }
        Iterator<EObject> copies = to.eContents().iterator();
        for (EObject child : from.eContents()) {
            copy(child, copies.next());
        }
    }

    @Override
    public boolean isAdapterForType(@Nullable Object type) {
        return type == Kept.class;
    }
}
