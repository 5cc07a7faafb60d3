package org.consilience.ui.views.internal;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IElementComparer;

/** Takes elements for the same that have the same key, though their content changed. */
public final class SameKey implements IElementComparer {

    /** An element with a key. */
    @FunctionalInterface
    public interface Keyed {

        /** Returns what stays the same when the content changes. */
        String key();
    }

    @Override
    public boolean equals(@Nullable Object a, @Nullable Object b) {
        return a instanceof Keyed one && b instanceof Keyed other
                ? one.key().equals(other.key())
                : Objects.equals(a, b);
    }

    @Override
    public int hashCode(@Nullable Object element) {
        return element instanceof Keyed keyed ? keyed.key().hashCode() : Objects.hashCode(element);
    }
}
