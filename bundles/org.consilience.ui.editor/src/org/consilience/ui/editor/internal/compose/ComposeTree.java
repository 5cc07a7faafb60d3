package org.consilience.ui.editor.internal.compose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;

/** The tree of what an experiment is composed of. */
final class ComposeTree {

    private final Composing composing;
    private final TreeViewer viewer;

    ComposeTree(Composite parent, Composing composing) {
        this.composing = composing;
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(
                new DelegatingStyledCellLabelProvider(
                        new TreeLabels(composing, TreeLabels.images(viewer.getControl()))));
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.getTree()
                .getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null && e.childID < 0) {
                                    e.result = "What the experiment is composed of";
                                }
                            }
                        });
        show();
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows the experiment, another one than before; what was opened stays open. */
    void show() {
        boolean first = viewer.getInput() == null;
        Object[] open = first ? Group.values() : viewer.getExpandedElements();
        viewer.getTree().setRedraw(false);
        viewer.setInput(composing.session().experiment());
        viewer.setExpandedElements(Arrays.stream(open).filter(Group.class::isInstance).toArray());
        viewer.getTree().setRedraw(true);
    }

    /** Shows what changed. */
    void refresh() {
        if (viewer.getInput() != composing.session().experiment()) {
            show();
        } else {
            viewer.refresh();
        }
    }

    /** What is selected, in the order of the tree. */
    List<Object> selection() {
        return Arrays.stream(viewer.getTree().getSelection())
                .map(item -> (Object) item.getData())
                .toList();
    }

    /** The selected parts; groups are none. */
    List<EObject> parts() {
        return selection().stream()
                .filter(EObject.class::isInstance)
                .map(EObject.class::cast)
                .toList();
    }

    /** Selects a part or a group and shows it. */
    void select(Object element) {
        viewer.setSelection(new StructuredSelection(element), true);
    }

    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(@Nullable Object input) {
            return Group.values();
        }

        @Override
        public Object[] getChildren(@Nullable Object parent) {
            return parent instanceof Group group && group.open()
                    ? group.children(composing.session().experiment()).toArray()
                    : new Object[0];
        }

        @Override
        public @Nullable Object getParent(@Nullable Object element) {
            Optional<Group> group = element instanceof Group ? Optional.empty() : Group.of(element);
            return group.isPresent() ? group.get() : null;
        }

        @Override
        public boolean hasChildren(@Nullable Object element) {
            return getChildren(element).length > 0;
        }
    }
}
