package org.consilience.ui.editor.internal.outline;

import java.util.List;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/** Drags a part to another place among its siblings. */
final class OutlineDrag extends ViewerDropAdapter {

    private final EditSession session;

    private OutlineDrag(TreeViewer viewer, EditSession session) {
        super(viewer);
        this.session = session;
        setFeedbackEnabled(true);
    }

    static void install(TreeViewer viewer, EditSession session) {
        Transfer[] transfers = {LocalSelectionTransfer.getTransfer()};
        viewer.addDragSupport(
                DND.DROP_MOVE,
                transfers,
                new DragSourceAdapter() {
                    @Override
                    public void dragStart(@Nullable DragSourceEvent event) {
                        LocalSelectionTransfer.getTransfer()
                                .setSelection(viewer.getStructuredSelection());
                        if (event != null) {
                            event.doit = !session.readOnly();
                        }
                    }
                });
        viewer.addDropSupport(DND.DROP_MOVE, transfers, new OutlineDrag(viewer, session));
    }

    private static @Nullable EObject dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection()
                                instanceof IStructuredSelection selection
                        && selection.size() == 1
                        && selection.getFirstElement() instanceof EObject part
                ? part
                : null;
    }

    @Override
    public boolean validateDrop(
            @Nullable Object target, int operation, @Nullable TransferData type) {
        EObject part = dragged();
        return part != null
                && target instanceof EObject other
                && part != other
                && part.eContainer() == other.eContainer()
                && part.eContainmentFeature() == other.eContainmentFeature();
    }

    @Override
    public boolean performDrop(@Nullable Object data) {
        EObject part = dragged();
        if (part == null || !(getCurrentTarget() instanceof EObject other)) {
            return false;
        }
        List<?> siblings = (List<?>) other.eContainer().eGet(other.eContainmentFeature());
        int from = siblings.indexOf(part);
        int to = siblings.indexOf(other) + (getCurrentLocation() == LOCATION_AFTER ? 1 : 0);
        int end = from < to ? to - 1 : to;
        if (end != from) {
            session.move("Move " + PartWords.kind(part), part, end);
        }
        return true;
    }
}
