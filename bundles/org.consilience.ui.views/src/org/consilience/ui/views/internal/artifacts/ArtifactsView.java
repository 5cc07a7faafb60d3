package org.consilience.ui.views.internal.artifacts;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows what the focused trials recorded beside their values. */
public final class ArtifactsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.consilience.ui.views.artifacts";

    @Override
    public void createPartControl(Composite parent) {}

    @Override
    public void setFocus() {}
}
