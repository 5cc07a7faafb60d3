package org.consilience.ui.editor.internal.outline;

import java.util.List;
import java.util.stream.Stream;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** The outline of the experiment of one editor; what is selected here is selected there. */
public final class ExperimentOutline extends ContentOutlinePage {

    private static final int OPEN = 3;

    private final EditSession session;
    private final PartActions actions;
    private final EditSession.Listener listener =
            new EditSession.Listener() {
                @Override
                public void changed() {
                    refresh();
                }

                @Override
                public void replaced() {
                    refresh();
                }

                @Override
                public void problemsChanged() {
                    refresh();
                }

                @Override
                public void selected(@Nullable EObject part, @Nullable Object origin) {
                    if (origin != ExperimentOutline.this) {
                        follow(part);
                    }
                }
            };
    private boolean following;

    /**
     * Makes the page.
     *
     * @param session what the editor edits
     */
    public ExperimentOutline(EditSession session) {
        this.session = session;
        this.actions = new PartActions(session, this::parts);
    }

    @Override
    protected int getTreeStyle() {
        return SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL;
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        super.createControl(parent);
        TreeViewer viewer = getTreeViewer();
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new OutlineTree(session));
        viewer.setLabelProvider(
                new DelegatingStyledCellLabelProvider(new OutlineLabels(session)) {
                    @Override
                    public @Nullable String getToolTipText(@Nullable Object element) {
                        return element instanceof EObject part ? tip(part) : null;
                    }
                });
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setInput(session);
        viewer.expandToLevel(OPEN - 1);
        OutlineDrag.install(viewer, session);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(
                m -> {
                    actions.fill(m);
                    m.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
                });
        Menu control = menu.createContextMenu(viewer.getControl());
        viewer.getControl().setMenu(control);
        getSite().registerContextMenu("org.consilience.ui.editor.outline", menu, viewer);
        session.addListener(listener);
        follow(session.selected());
    }

    private @Nullable String tip(EObject part) {
        List<String> lines =
                session.problems(part).stream().map(p -> p.message() + " " + p.remedy()).toList();
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    @Override
    public void setActionBars(@Nullable IActionBars bars) {
        if (bars != null) {
            actions.install(bars);
        }
    }

    /** Returns what the cut, copy and delete of this page are about. */
    private List<EObject> parts() {
        return Stream.of(getTreeViewer().getStructuredSelection().toArray())
                .filter(EObject.class::isInstance)
                .map(EObject.class::cast)
                .toList();
    }

    @Override
    public void selectionChanged(@Nullable SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (!following
                && getTreeViewer().getStructuredSelection().getFirstElement()
                        instanceof EObject part) {
            session.select(part, this);
        }
    }

    private void follow(@Nullable EObject part) {
        TreeViewer viewer = getTreeViewer();
        if (viewer == null || viewer.getControl().isDisposed()) {
            return;
        }
        following = true;
        viewer.setSelection(
                part == null ? StructuredSelection.EMPTY : new StructuredSelection(part), true);
        following = false;
    }

    private void refresh() {
        actions.refresh();
        TreeViewer viewer = getTreeViewer();
        if (viewer == null || viewer.getControl().isDisposed()) {
            return;
        }
        following = true;
        boolean empty = viewer.getExpandedElements().length == 0;
        viewer.refresh();
        if (empty || viewer.getExpandedElements().length == 0) {
            viewer.expandToLevel(OPEN - 1);
        }
        following = false;
    }

    @Override
    public void dispose() {
        session.removeListener(listener);
        super.dispose();
    }
}
