package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.validation.CatalogueView;
import org.consilience.ui.CatalogItem;
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

/**
 * Drags within the tree move parts, or copy them with Ctrl; drags from another editor copy; drags
 * from the Catalog add.
 */
final class TreeDrops extends ViewerDropAdapter {

    private final Composing composing;
    private final ComposeTree tree;
    private final TreeActions actions;

    private TreeDrops(Composing composing, ComposeTree tree, TreeActions actions) {
        super(tree.viewer());
        this.composing = composing;
        this.tree = tree;
        this.actions = actions;
        setFeedbackEnabled(true);
    }

    static TreeDrops install(Composing composing, ComposeTree tree, TreeActions actions) {
        TreeViewer viewer = tree.viewer();
        Transfer[] transfers = {LocalSelectionTransfer.getTransfer()};
        viewer.addDragSupport(
                DND.DROP_MOVE | DND.DROP_COPY,
                transfers,
                new DragSourceAdapter() {
                    @Override
                    public void dragStart(@Nullable DragSourceEvent e) {
                        Objects.requireNonNull(e).doit = !tree.parts().isEmpty();
                        LocalSelectionTransfer.getTransfer()
                                .setSelection(viewer.getStructuredSelection());
                    }

                    @Override
                    public void dragFinished(@Nullable DragSourceEvent e) {
                        LocalSelectionTransfer.getTransfer().setSelection(null);
                    }
                });
        TreeDrops drops = new TreeDrops(composing, tree, actions);
        viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK, transfers, drops);
        return drops;
    }

    @Override
    public boolean validateDrop(
            @Nullable Object target, int operation, @Nullable TransferData type) {
        return validate(LocalSelectionTransfer.getTransfer().getSelection(), target);
    }

    @Override
    public boolean performDrop(@Nullable Object data) {
        return drop(
                data,
                getCurrentTarget(),
                getCurrentLocation() == LOCATION_BEFORE,
                getCurrentOperation() == DND.DROP_COPY);
    }

    /** Whether what is dragged can be dropped on a target. */
    boolean validate(@Nullable Object data, @Nullable Object target) {
        if (composing.session().readOnly()) {
            return false;
        }
        if (!items(data).isEmpty()) {
            return composing.knowledge().installed().isPresent();
        }
        List<EObject> parts = parts(data);
        return !parts.isEmpty()
                && parts.stream().map(Group::of).distinct().count() == 1
                && Group.of(parts.get(0)).filter(Group::open).isPresent()
                && (target == null
                        || !own(parts)
                        || Group.of(target).equals(Group.of(parts.get(0))));
    }

    /** Does what a drop means. */
    boolean drop(@Nullable Object data, @Nullable Object target, boolean before, boolean copy) {
        if (!validate(data, target)) {
            return false;
        }
        composing.typing().flush();
        List<CatalogItem> items = items(data);
        if (!items.isEmpty()) {
            composing.knowledge().installed().ifPresent(i -> add(items, i));
            return true;
        }
        List<EObject> parts = parts(data);
        Group group = Group.of(parts.get(0)).orElse(Group.ARMS);
        List<? extends EObject> siblings = group.children(composing.session().experiment());
        int at = target instanceof EObject part ? siblings.indexOf(part) : -1;
        int position = at < 0 ? siblings.size() : before ? at : at + 1;
        if (copy || !own(parts)) {
            EObject last = actions.edits().copy("Copy", parts, position);
            if (last != null) {
                tree.refresh();
                tree.select(last);
            }
        } else {
            actions.edits().place(parts, position);
        }
        return true;
    }

    private void add(List<CatalogItem> items, Installed installed) {
        List<Entry> datasets = new ArrayList<>();
        List<Entry> methods = new ArrayList<>();
        for (CatalogItem item : items) {
            switch (item.kind()) {
                case DATASET -> installed.find(false, item.id()).ifPresent(datasets::add);
                case METHOD -> installed.find(true, item.id()).ifPresent(methods::add);
                case DEVICE ->
                        composing
                                .session()
                                .set(
                                        "Set Device",
                                        composing.session().experiment(),
                                        ExperimentPackage.Literals.EXPERIMENT__DEVICE,
                                        item.id());
            }
        }
        actions.add(Group.DATASETS, datasets, installed);
        actions.add(Group.ARMS, methods, installed);
        if (items.stream().allMatch(i -> i.kind() == CatalogueView.Kind.DEVICE)) {
            tree.select(Group.DEVICE);
        }
    }

    private boolean own(List<EObject> parts) {
        return parts.stream().allMatch(p -> p.eContainer() == composing.session().experiment());
    }

    private static List<CatalogItem> items(@Nullable Object data) {
        return all(data).stream()
                .filter(CatalogItem.class::isInstance)
                .map(CatalogItem.class::cast)
                .toList();
    }

    private static List<EObject> parts(@Nullable Object data) {
        return all(data).stream()
                .filter(EObject.class::isInstance)
                .map(EObject.class::cast)
                .toList();
    }

    private static List<?> all(@Nullable Object data) {
        return data instanceof IStructuredSelection selection ? selection.toList() : List.of();
    }
}
