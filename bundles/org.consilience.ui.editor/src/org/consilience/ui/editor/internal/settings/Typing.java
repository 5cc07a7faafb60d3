package org.consilience.ui.editor.internal.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of a page that hold more than the model does, because somebody is typing. Whoever
 * needs the model to be whole, such as a save, ends the typing first.
 */
public final class Typing {

    private final Set<TypedField> open = new LinkedHashSet<>();

    /** Takes over into the model what was typed so far. */
    public void flush() {
        List.copyOf(open).forEach(TypedField::flush);
    }

    /** Tells whether something is typed that the model does not hold yet. */
    public boolean pending() {
        return !open.isEmpty();
    }

    void began(TypedField field) {
        open.add(field);
    }

    void ended(TypedField field) {
        open.remove(field);
    }
}
