package org.consilience.ui.views.internal.dataset;

import java.util.Optional;
import java.util.stream.Collectors;
import org.consilience.engine.Engine;
import org.consilience.ui.EmptyState;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.views.internal.figures.OpenView;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** Shows the data of the dataset selected in the editor or in the Catalog. */
public final class DatasetView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.consilience.ui.views.dataset";

    /** A dataset that takes longer is given up; the plugin may go on, nobody waits for it. */
    private static final int LONGEST_MILLIS = 60_000;

    private final ISelectionListener selections = this::selected;
    private @Nullable Widgets widgets;
    private @Nullable IWorkbenchPart part;
    private @Nullable ISelection selection;
    private @Nullable DataSource source;
    private volatile @Nullable Thread working;
    private int attempt;

    private record Widgets(
            Composite stack,
            StackLayout layout,
            EmptyState empty,
            Composite content,
            Label header,
            Loader<DataLoading.Loaded> loader) {}

    @Override
    public void createPartControl(@Nullable Composite parent) {
        Composite stack = new Composite(parent, SWT.NONE);
        StackLayout layout = new StackLayout();
        stack.setLayout(layout);
        EmptyState empty =
                new EmptyState(
                                stack,
                                "No dataset is selected",
                                "Select a dataset in an experiment's editor or in the Catalog; its data appears here.")
                        .action(
                                "Open the Catalog",
                                () -> OpenView.show(getSite(), "org.consilience.ui.views.catalog"));
        Composite content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(content);
        Label header = new Label(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(5, 3).applyTo(header);
        layout.topControl = empty;
        Loader<DataLoading.Loaded> loader = new Loader<>(stack, this::show, this::failed);
        widgets = new Widgets(stack, layout, empty, content, header, loader);
        var service = getSite().getWorkbenchWindow().getSelectionService();
        service.addPostSelectionListener(selections);
        selected(null, service.getSelection());
    }

    @Override
    public void dispose() {
        getSite()
                .getWorkbenchWindow()
                .getSelectionService()
                .removePostSelectionListener(selections);
        widgets = null;
        super.dispose();
    }

    @Override
    public void setFocus() {
        Widgets w = widgets;
        if (w != null && (w.layout().topControl == w.empty() || !w.content().setFocus())) {
            w.stack().forceFocus();
        }
    }

    /** Loads the data anew, with the settings as they are now. */
    void reload() {
        ISelection now = selection;
        if (now != null) {
            DataSource.of(part, now).ifPresent(s -> source = s);
            load();
        }
    }

    /** Gives up loading. */
    void stop() {
        Widgets w = widgets;
        if (w != null && w.loader().busy()) {
            giveUp("Loading was stopped", "Choose Load Again in the tool bar to load it.");
        }
    }

    void selected(@Nullable IWorkbenchPart where, @Nullable ISelection what) {
        if (where == this || what == null) {
            return;
        }
        Optional<DataSource> next = DataSource.of(where, what);
        if (next.isPresent()) {
            part = where;
            selection = what;
            if (!next.get().equals(source)) {
                source = next.get();
                load();
            }
        }
    }

    private void load() {
        Widgets w = widgets;
        DataSource wanted = source;
        if (w == null || wanted == null) {
            return;
        }
        empty("Loading " + wanted.label(), "The data is being loaded by its plugin.");
        w.loader()
                .load(
                        "Loading the dataset " + wanted.label(),
                        monitor -> {
                            working = Thread.currentThread();
                            try {
                                return DataLoading.load(
                                        wanted, Services.get(Engine.class).catalogue(), monitor);
                            } finally {
                                working = null;
                            }
                        });
        int mine = ++attempt;
        w.stack().getDisplay().timerExec(LONGEST_MILLIS, () -> tooLong(wanted, mine));
    }

    private void tooLong(DataSource wanted, int mine) {
        Widgets w = widgets;
        if (w != null && w.loader().busy() && mine == attempt) {
            giveUp(
                    "%s takes long".formatted(wanted.label()),
                    "The dataset \"%s\" was not loaded within a minute. Make it smaller, or load it again."
                            .formatted(wanted.id()));
        }
    }

    private void giveUp(String title, String text) {
        Widgets w = widgets;
        if (w != null) {
            w.loader().cancel();
            Thread thread = working;
            if (thread != null) {
                thread.interrupt();
            }
            empty(title, text);
        }
    }

    private void show(DataLoading.Loaded loaded) {
        Widgets w = widgets;
        DataSource shown = source;
        if (w == null || shown == null) {
            return;
        }
        clear(w);
        Composite body = new Composite(w.content(), SWT.NONE);
        body.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        try {
            loaded.body().accept(body);
        } catch (RuntimeException | LinkageError e) {
            Faults.log("The preview of %s failed.".formatted(shown.id()), e);
            empty(
                    "The data cannot be shown",
                    "The preview of data from the plugin %s failed: %s"
                            .formatted(loaded.plugin(), DataLoading.said(e)));
            return;
        }
        String files = loaded.files().stream().map(f -> " · " + f).collect(Collectors.joining());
        String seed = loaded.seeded() && loaded.files().isEmpty() ? " · as seed 1 gets it" : "";
        w.header()
                .setText(
                        "%s · %s%s%s"
                                .formatted(shown.label(), loaded.title(), files, seed)
                                .replace("&", "&&"));
        w.header().setToolTipText(w.header().getText());
        w.content().layout(true, true);
        top(w, w.content());
    }

    private void failed(Exception e) {
        empty("The data cannot be shown", Faults.words(e));
    }

    private void empty(String title, String text) {
        Widgets w = widgets;
        if (w != null) {
            clear(w);
            w.empty().say(title, text);
            top(w, w.empty());
        }
    }

    private static void clear(Widgets w) {
        for (Control child : w.content().getChildren()) {
            if (child != w.header()) {
                child.dispose();
            }
        }
    }

    private static void top(Widgets w, Control control) {
        w.layout().topControl = control;
        w.stack().layout();
    }
}
