package org.consilience.ui.editor.internal.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Keeps the mouse wheel, which is meant to scroll a form, from changing a value on its way. */
public final class Wheel {

    private Wheel() {}

    /**
     * Gives the wheel to the form while a control has not the keyboard.
     *
     * @param control a combo or a spinner
     */
    public static void passOn(Control control) {
        control.addListener(SWT.MouseVerticalWheel, e -> e.doit = control.isFocusControl());
    }
}
