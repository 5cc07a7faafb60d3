package org.consilience.ui.views.internal.figures;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selection of a view whose context menu is about the view itself. */
public final class NoSelection implements ISelectionProvider {

    @Override
    public ISelection getSelection() {
        return StructuredSelection.EMPTY;
    }

    @Override
    public void addSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        // it never changes
    }

    @Override
    public void removeSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        // it never changes
    }

    @Override
    public void setSelection(@Nullable ISelection selection) {
        // there is nothing to select
    }
}
