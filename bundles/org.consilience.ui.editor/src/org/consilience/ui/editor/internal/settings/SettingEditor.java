package org.consilience.ui.editor.internal.settings;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;

/** The widget behind one setting. Values travel as text, as they stand in the file. */
interface SettingEditor {

    /** Takes a change. */
    interface Change {

        /** Takes the new text, or null for the default. */
        void to(@Nullable String value);
    }

    /** The control that the form lays out. */
    Control control();

    /** The control that takes the keyboard and carries the mark. */
    Control field();

    /** Shows the model's text, or null if the file gives none and the default counts. */
    void show(@Nullable String value);

    /** Forgets an edit that has not ended, after it was taken over. */
    default void forget() {}

    /** Takes the keyboard. */
    default void focus() {
        field().setFocus();
    }

    /** Whether the control wants all the width there is. */
    default boolean wide() {
        return true;
    }
}
