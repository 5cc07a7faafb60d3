package org.consilience.ui.views.internal.compare;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What differs between two runs. */
public final class CompareView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.consilience.ui.views.compare.view";

    @Override
    public void createPartControl(Composite parent) {}

    @Override
    public void setFocus() {}
}
