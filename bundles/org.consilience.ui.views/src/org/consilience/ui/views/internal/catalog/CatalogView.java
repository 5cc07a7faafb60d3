package org.consilience.ui.views.internal.catalog;

import org.consilience.ui.EmptyState;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The datasets, methods and devices of the installed plugins, with their documentation. */
public final class CatalogView extends ViewPart {

    private @Nullable Composite body;

    @Override
    public void createPartControl(@Nullable Composite parent) {
        if (parent != null) {
            body = new EmptyState(parent, "Nothing here yet", "Run an experiment.");
        }
    }

    @Override
    public void setFocus() {
        Composite shown = body;
        if (shown != null) {
            shown.setFocus();
        }
    }
}
