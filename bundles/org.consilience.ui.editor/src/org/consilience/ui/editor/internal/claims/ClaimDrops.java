package org.consilience.ui.editor.internal.claims;

import java.util.List;
import java.util.Objects;
import org.consilience.model.experiment.Claim;
import org.consilience.ui.editor.internal.compose.Composing;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/** Drags of claims: within the list they move, with Ctrl or from another editor they copy. */
final class ClaimDrops extends ViewerDropAdapter {

    private final Composing composing;
    private final ClaimActions actions;

    private ClaimDrops(TableViewer viewer, Composing composing, ClaimActions actions) {
        super(viewer);
        this.composing = composing;
        this.actions = actions;
    }

    static void install(TableViewer viewer, Composing composing, ClaimActions actions) {
        Transfer[] transfers = {LocalSelectionTransfer.getTransfer()};
        viewer.addDragSupport(
                DND.DROP_MOVE | DND.DROP_COPY,
                transfers,
                new DragSourceAdapter() {
                    @Override
                    public void dragStart(@Nullable DragSourceEvent e) {
                        Objects.requireNonNull(e).doit = !viewer.getStructuredSelection().isEmpty();
                        LocalSelectionTransfer.getTransfer()
                                .setSelection(viewer.getStructuredSelection());
                    }

                    @Override
                    public void dragFinished(@Nullable DragSourceEvent e) {
                        LocalSelectionTransfer.getTransfer().setSelection(null);
                    }
                });
        viewer.addDropSupport(
                DND.DROP_MOVE | DND.DROP_COPY,
                transfers,
                new ClaimDrops(viewer, composing, actions));
    }

    @Override
    public boolean validateDrop(
            @Nullable Object target, int operation, @Nullable TransferData type) {
        return !composing.session().readOnly()
                && !claims(LocalSelectionTransfer.getTransfer().getSelection()).isEmpty();
    }

    @Override
    public boolean performDrop(@Nullable Object data) {
        List<Claim> all = composing.session().experiment().getClaims();
        int at = getCurrentTarget() instanceof Claim claim ? all.indexOf(claim) : all.size() - 1;
        int before = getCurrentLocation() == LOCATION_BEFORE ? at : at + 1;
        actions.drop(claims(data), before, getCurrentOperation() == DND.DROP_COPY);
        return true;
    }

    private static List<Claim> claims(@Nullable Object data) {
        return data instanceof IStructuredSelection selection
                ? ((List<?>) selection.toList())
                        .stream().filter(Claim.class::isInstance).map(Claim.class::cast).toList()
                : List.of();
    }
}
