package org.consilience.ui.views.internal.dataset;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows the data of the selected dataset. */
public final class DatasetView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.consilience.ui.views.dataset";

    @Override
    public void createPartControl(Composite parent) {}

    @Override
    public void setFocus() {}
}
