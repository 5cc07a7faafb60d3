package org.consilience.ui.views.internal.figures;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows the focused runs as curves. */
public final class FiguresView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.consilience.ui.views.figures";

    @Override
    public void createPartControl(Composite parent) {}

    @Override
    public void setFocus() {}
}
