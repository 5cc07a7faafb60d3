package org.consilience.ui.views.internal.runs;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The runs of the workspace and their trials. */
public final class RunsView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.consilience.ui.views.runs";

    @Override
    public void createPartControl(Composite parent) {}

    @Override
    public void setFocus() {}
}
