package org.consilience.ui.views.internal.catalog;

import java.util.Objects;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** Tells the workbench which datasets, methods and devices are selected. */
final class ItemSelection implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private ISelection selection = StructuredSelection.EMPTY;

    @Override
    public void addSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        listeners.add(Objects.requireNonNull(listener));
    }

    @Override
    public void removeSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        listeners.remove(Objects.requireNonNull(listener));
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(@Nullable ISelection newSelection) {
        if (newSelection == null || newSelection.equals(selection)) {
            return;
        }
        selection = newSelection;
        SelectionChangedEvent event = new SelectionChangedEvent(this, newSelection);
        for (ISelectionChangedListener listener : listeners) {
            SafeRunner.run(() -> listener.selectionChanged(event));
        }
    }
}
