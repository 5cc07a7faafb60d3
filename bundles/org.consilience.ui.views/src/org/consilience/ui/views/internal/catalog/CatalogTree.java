package org.consilience.ui.views.internal.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilience.ui.CatalogItem;
import org.consilience.ui.Icons;
import org.consilience.ui.views.internal.Named;
import org.consilience.ui.views.internal.SameKey;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;

/** The tree of datasets, methods by family and devices, narrowed by a search. */
final class CatalogTree {

    private final TreeViewer viewer;
    private String[] searched = {};

    CatalogTree(Composite parent) {
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        Named.name(viewer.getTree(), "Datasets, methods and devices");
        viewer.setUseHashlookup(true);
        viewer.setComparer(new SameKey());
        viewer.setContentProvider(new Children());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        viewer.addFilter(new Search());
        viewer.addDragSupport(
                DND.DROP_COPY | DND.DROP_LINK,
                new Transfer[] {LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance()},
                new Drag());
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows the catalogue; what was open and selected stays so. */
    void show(List<Node> roots) {
        boolean first = viewer.getInput() == null;
        Object[] open = viewer.getExpandedElements();
        var selection = viewer.getStructuredSelection();
        viewer.getTree().setRedraw(false);
        try {
            viewer.setInput(roots);
            if (first) {
                boolean oneFamily =
                        roots.stream()
                                        .flatMap(r -> r.children().stream())
                                        .filter(n -> n instanceof Node.Group)
                                        .count()
                                <= 1;
                viewer.expandToLevel(oneFamily ? 3 : 2);
            } else {
                viewer.setExpandedElements(open);
                viewer.setSelection(selection);
            }
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    /** Narrows the tree to what has all of the words, and selects the first of it. */
    void search(String text) {
        searched =
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(w -> !w.isEmpty())
                        .toArray(String[]::new);
        viewer.getTree().setRedraw(false);
        try {
            viewer.refresh();
            if (searched.length > 0) {
                viewer.expandAll();
                first(viewer.getInput())
                        .ifPresent(n -> viewer.setSelection(new StructuredSelection(n), true));
            }
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    /** Tells whether anything is left of the tree. */
    boolean empty() {
        return viewer.getTree().getItemCount() == 0;
    }

    /** Selects a dataset, method or device. */
    void reveal(Node node) {
        viewer.setSelection(new StructuredSelection(node), true);
    }

    Optional<Node> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Node node
                ? Optional.of(node)
                : Optional.empty();
    }

    /** The datasets, methods and devices that are selected. */
    List<CatalogItem> items() {
        return Arrays.stream(viewer.getStructuredSelection().toArray())
                .map(o -> o instanceof Node node ? node.item() : Optional.<CatalogItem>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Node> first(@Nullable Object nodes) {
        if (nodes instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Node node && matches(node)) {
                    return node.children().isEmpty() ? Optional.of(node) : first(node.children());
                }
            }
        }
        return Optional.empty();
    }

    private boolean matches(Node node) {
        if (searched.length == 0) {
            return true;
        }
        if (node instanceof Node.Group group) {
            return group.children().stream().anyMatch(this::matches);
        }
        String words = node.words();
        return Arrays.stream(searched).allMatch(words::contains);
    }

    private final class Search extends ViewerFilter {
        @Override
        public boolean select(
                @Nullable Viewer from, @Nullable Object parent, @Nullable Object element) {
            return element instanceof Node node && matches(node);
        }
    }

    private final class Drag extends DragSourceAdapter {

        @Override
        public void dragStart(@Nullable DragSourceEvent event) {
            List<CatalogItem> items = items();
            if (event != null) {
                event.doit = !items.isEmpty();
            }
            LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(items));
        }

        @Override
        public void dragSetData(@Nullable DragSourceEvent event) {
            if (event == null) {
                return;
            }
            List<CatalogItem> items = items();
            event.data =
                    TextTransfer.getInstance().isSupportedType(event.dataType)
                            ? String.join("\n", items.stream().map(CatalogItem::id).toList())
                            : new StructuredSelection(items);
        }

        @Override
        public void dragFinished(@Nullable DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }

    private final class Labels extends LabelProvider
            implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {

        @Override
        public StyledString getStyledText(@Nullable Object element) {
            if (!(element instanceof Node node)) {
                return new StyledString();
            }
            StyledString text = new StyledString(node.label());
            node.item().ifPresent(i -> text.append("  " + i.id(), StyledString.QUALIFIER_STYLER));
            if (node instanceof Node.Group group) {
                text.append(" (%d)".formatted(leaves(group)), StyledString.COUNTER_STYLER);
            }
            return text;
        }

        @Override
        public String getText(@Nullable Object element) {
            return getStyledText(element).getString();
        }

        @Override
        public @Nullable Image getImage(@Nullable Object element) {
            return element instanceof Node node ? Icons.image(node.icon()) : null;
        }

        private long leaves(Node node) {
            return node instanceof Node.Group group
                    ? group.children().stream().mapToLong(this::leaves).sum()
                    : matches(node) ? 1 : 0;
        }
    }

    private final class Children implements ITreeContentProvider {
        @Override
        public Object[] getElements(@Nullable Object input) {
            return input instanceof List<?> list ? list.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(@Nullable Object element) {
            return element instanceof Node node ? node.children().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(@Nullable Object element) {
            return element instanceof Node node ? above(node, viewer.getInput()) : null;
        }

        private static @Nullable Node above(Node child, @Nullable Object nodes) {
            if (nodes instanceof List<?> list) {
                for (Object element : list) {
                    if (element instanceof Node.Group group) {
                        Node found =
                                group.children().stream().anyMatch(n -> n.key().equals(child.key()))
                                        ? group
                                        : above(child, group.children());
                        if (found != null) {
                            return found;
                        }
                    }
                }
            }
            return null;
        }

        @Override
        public boolean hasChildren(@Nullable Object element) {
            return element instanceof Node.Group group && !group.children().isEmpty();
        }
    }
}
