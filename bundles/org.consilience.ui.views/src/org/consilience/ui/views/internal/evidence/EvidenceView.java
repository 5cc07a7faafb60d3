package org.consilience.ui.views.internal.evidence;

import org.consilience.ui.EmptyState;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Evidence: which claims hold on the runs looked at, and why. */
public final class EvidenceView extends ViewPart {

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
