package org.consilience.ui.views.internal.devices;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Hears whether a part can be seen. */
final class Visibility implements IPartListener2 {

    private final IWorkbenchPart part;
    private final Consumer<Boolean> visible;

    Visibility(IWorkbenchPart part, Consumer<Boolean> visible) {
        this.part = part;
        this.visible = visible;
    }

    @Override
    public void partVisible(@Nullable IWorkbenchPartReference reference) {
        hear(reference, true);
    }

    @Override
    public void partHidden(@Nullable IWorkbenchPartReference reference) {
        hear(reference, false);
    }

    private void hear(@Nullable IWorkbenchPartReference reference, boolean now) {
        if (reference != null && reference.getPart(false) == part) {
            visible.accept(now);
        }
    }
}
