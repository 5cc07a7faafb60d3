package org.consilience.ui.views.internal.figures;

import org.consilience.ui.Faults;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;

/** Opens the view that an empty one points to. */
public final class OpenView {

    private OpenView() {}

    /**
     * Opens a view.
     *
     * @param site where it was asked for
     * @param view the view's id
     */
    public static void show(IWorkbenchPartSite site, String view) {
        try {
            site.getPage().showView(view);
        } catch (PartInitException e) {
            Faults.show("The view cannot be opened.", e);
        }
    }
}
