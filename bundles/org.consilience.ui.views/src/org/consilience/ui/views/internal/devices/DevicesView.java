package org.consilience.ui.views.internal.devices;

import org.consilience.ui.EmptyState;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What trials can run on: memory, load and a self-test. */
public final class DevicesView extends ViewPart {

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
