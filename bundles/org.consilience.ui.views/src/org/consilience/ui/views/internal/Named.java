package org.consilience.ui.views.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Gives a control a name that a screen reader says. */
public final class Named extends AccessibleAdapter {

    private final String name;

    private Named(String name) {
        this.name = name;
    }

    /**
     * Names a control.
     *
     * @param control the control
     * @param name its name
     */
    public static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new Named(name));
    }

    @Override
    public void getName(@Nullable AccessibleEvent e) {
        if (e != null) {
            e.result = name;
        }
    }
}
