package org.consilience.ui.views.internal.catalog;

import java.util.List;
import java.util.Objects;
import org.consilience.api.Dataset;
import org.consilience.api.Method;
import org.consilience.api.device.ComputeProvider;
import org.consilience.engine.Engine;
import org.consilience.ui.EmptyState;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.views.internal.Named;
import org.consilience.ui.views.internal.PageStack;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;

/** The datasets, methods and devices of the installed plugins, with their documentation. */
public final class CatalogView extends ViewPart {

    private static final String DEVICES = "org.consilience.ui.views.devices";
    private static final String FILTER =
            "(|(objectClass=%s)(objectClass=%s)(objectClass=%s))"
                    .formatted(
                            Dataset.class.getName(),
                            Method.class.getName(),
                            ComputeProvider.class.getName());

    /** Below this width the documentation stands under the tree. */
    private static final int NARROW = 520;

    /** Plugins come in bunches; one look for all of them. */
    private static final int PAUSE_MILLIS = 300;

    private final ServiceListener plugins = e -> pluginsChanged();

    private @Nullable Parts parts;
    private CatalogContent content = new CatalogContent(List.of(), List.of(), List.of(), List.of());
    private volatile boolean stale;

    /** The widgets, once they are there. */
    private record Parts(
            PageStack stack,
            Composite page,
            Text search,
            PageStack left,
            CatalogTree tree,
            EmptyState nothing,
            DocPage doc,
            EmptyState busy,
            EmptyState problem,
            ItemSelection selection,
            Loader<CatalogContent> loader) {}

    @Override
    public void createPartControl(@Nullable Composite parent) {
        PageStack stack = new PageStack(Objects.requireNonNull(parent));
        Composite page = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
        Text search = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search id, title, paper, measure");
        Named.name(search, "Search the catalogue");
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 4).applyTo(search);
        SashForm sash = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        PageStack left = new PageStack(sash);
        CatalogTree tree = new CatalogTree(left);
        EmptyState nothing =
                new EmptyState(left, "Nothing found", "Nothing installed has all of these words.")
                        .action("Clear the search", () -> search.setText(""));
        left.show(tree.viewer().getTree());
        DocPage doc = new DocPage(sash, this::reveal, this::openDevices);
        sash.setWeights(38, 62);
        sash.addListener(SWT.Resize, e -> turn(sash));
        ItemSelection selection = new ItemSelection();
        Parts made =
                new Parts(
                        stack,
                        page,
                        search,
                        left,
                        tree,
                        nothing,
                        doc,
                        new EmptyState(
                                stack, "Looking at the plugins", "The catalogue is being read."),
                        new EmptyState(stack, "The catalogue cannot be read", "")
                                .action("Try again", this::load),
                        selection,
                        new Loader<>(stack, this::show, this::fail));
        parts = made;
        CatalogActions actions = new CatalogActions(getViewSite(), tree, this::load);
        tree.viewer().addSelectionChangedListener(e -> selected());
        tree.viewer().addDoubleClickListener(e -> opened(made, actions));
        search.addListener(SWT.Modify, e -> searched(made));
        search.addListener(
                SWT.KeyDown,
                e -> {
                    if (e.keyCode == SWT.ARROW_DOWN) {
                        tree.viewer().getTree().setFocus();
                        e.doit = false;
                    }
                });
        search.addListener(SWT.DefaultSelection, e -> tree.viewer().getTree().setFocus());
        getSite().setSelectionProvider(selection);
        listen();
        load();
    }

    @Override
    public void dispose() {
        context().removeServiceListener(plugins);
        super.dispose();
    }

    @Override
    public void setFocus() {
        Parts p = parts;
        if (p != null) {
            if (p.stack.shown() == p.page) {
                p.search.setFocus();
            } else {
                p.stack.setFocus();
            }
        }
    }

    private void load() {
        Parts p = parts;
        if (p != null) {
            if (p.tree.viewer().getInput() == null) {
                p.stack.show(p.busy);
            }
            stale = false;
            p.loader.load(
                    "Reading the catalogue",
                    monitor -> CatalogContent.of(Services.get(Engine.class).catalogue()));
        }
    }

    private void show(CatalogContent loaded) {
        Parts p = parts;
        if (p != null) {
            content = loaded;
            p.tree.show(Node.roots(loaded));
            p.stack.show(p.page);
            searched(p);
            p.doc.show(p.tree.selected(), loaded);
        }
    }

    private void fail(Exception fault) {
        Parts p = parts;
        if (p != null) {
            p.problem.say("The catalogue cannot be read", Faults.words(fault));
            p.stack.show(p.problem);
        }
    }

    private void searched(Parts p) {
        p.tree.search(p.search.getText());
        p.left.show(p.tree.empty() ? p.nothing : p.tree.viewer().getTree());
    }

    private void selected() {
        Parts p = parts;
        if (p != null) {
            p.doc.show(p.tree.selected(), content);
            p.selection.setSelection(new StructuredSelection(p.tree.items()));
        }
    }

    private void opened(Parts p, CatalogActions actions) {
        p.tree.selected()
                .ifPresent(
                        node -> {
                            if (node instanceof Node.Group) {
                                p.tree.viewer()
                                        .setExpandedState(
                                                node, !p.tree.viewer().getExpandedState(node));
                            } else if (node.item().isPresent()) {
                                actions.add();
                            }
                        });
    }

    private void reveal(Node node) {
        Parts p = parts;
        if (p != null) {
            p.search.setText("");
            p.tree.reveal(node);
        }
    }

    private void openDevices() {
        try {
            getSite().getPage().showView(DEVICES);
        } catch (PartInitException e) {
            Faults.show("The view cannot be opened: %s".formatted(Faults.words(e)), e);
        }
    }

    private static void turn(SashForm sash) {
        Point size = sash.getSize();
        int wanted = size.x < NARROW && size.y > size.x / 2 ? SWT.VERTICAL : SWT.HORIZONTAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }

    private void listen() {
        try {
            context().addServiceListener(plugins, FILTER);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hears, on any thread, that a plugin came or went. */
    private void pluginsChanged() {
        Parts p = parts;
        if (p == null || stale || p.stack.isDisposed()) {
            return;
        }
        stale = true;
        Display display = p.stack.getDisplay();
        display.asyncExec(
                () ->
                        display.timerExec(
                                PAUSE_MILLIS,
                                () -> {
                                    if (!p.stack.isDisposed()) {
                                        load();
                                    }
                                }));
    }

    private static BundleContext context() {
        return FrameworkUtil.getBundle(CatalogView.class).getBundleContext();
    }
}
