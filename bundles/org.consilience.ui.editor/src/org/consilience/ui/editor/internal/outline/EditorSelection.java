package org.consilience.ui.editor.internal.outline;

import java.util.Objects;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selected part, as other views see it. */
public final class EditorSelection implements ISelectionProvider {

    private final EditSession session;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();

    /**
     * Makes the provider; it lives as long as the session.
     *
     * @param session what is edited
     */
    public EditorSelection(EditSession session) {
        this.session = session;
        session.addListener(
                new EditSession.Listener() {
                    @Override
                    public void selected(@Nullable EObject part, @Nullable Object origin) {
                        fire();
                    }

                    @Override
                    public void changed() {
                        fire(); // what shows the part's values follows
                    }
                });
    }

    private void fire() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(l -> l.selectionChanged(event));
    }

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
        EObject part = session.selected();
        return part == null ? StructuredSelection.EMPTY : new StructuredSelection(part);
    }

    @Override
    public void setSelection(@Nullable ISelection selection) {
        if (selection instanceof IStructuredSelection structured
                && structured.getFirstElement() instanceof EObject part) {
            session.select(part, null);
        }
    }
}
