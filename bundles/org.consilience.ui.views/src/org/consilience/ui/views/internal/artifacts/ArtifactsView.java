package org.consilience.ui.views.internal.artifacts;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.consilience.ui.EmptyState;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.consilience.ui.views.internal.figures.Feeds;
import org.consilience.ui.views.internal.figures.MessageLine;
import org.consilience.ui.views.internal.figures.NoSelection;
import org.consilience.ui.views.internal.figures.OpenView;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;

/** Shows the artifacts, tables and notes of the trials looked at. */
public final class ArtifactsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.consilience.ui.views.artifacts";

    private static final int LIVE_MILLIS = 1500;

    private final FocusService focus = Services.get(FocusService.class);
    private final RunLibrary library = Services.get(RunLibrary.class);
    private final FocusService.Listener focusListener = (next, origin) -> focused(next);
    private final RunLibrary.Listener runsListener = this::runsChanged;
    private final Runnable ticker = this::tick;
    private final Feeds feeds = new Feeds(library);
    private @Nullable Widgets widgets;
    private @Nullable Item shown;
    private Focus followed = Focus.NONE;

    private record Widgets(
            Composite stack,
            StackLayout layout,
            EmptyState empty,
            Composite main,
            ItemList list,
            Composite area,
            MessageLine message,
            ItemTools tools,
            Loader<Listing> lists,
            Loader<Inspection.Shown> inspections) {}

    @Override
    public void createPartControl(@Nullable Composite parent) {
        Composite stack = new Composite(parent, SWT.NONE);
        StackLayout layout = new StackLayout();
        stack.setLayout(layout);
        EmptyState empty =
                new EmptyState(stack, "", "")
                        .action(
                                "Open the Runs view",
                                () -> OpenView.show(getSite(), "org.consilience.ui.views.runs"));
        Composite main = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(main);
        SashForm sash = new SashForm(main, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        ItemList list = new ItemList(sash, this::inspect);
        Composite area = new Composite(sash, SWT.NONE);
        area.setLayout(new FillLayout());
        sash.setWeights(40, 60);
        MessageLine message = new MessageLine(main);
        widgets =
                new Widgets(
                        stack,
                        layout,
                        empty,
                        main,
                        list,
                        area,
                        message,
                        new ItemTools(message),
                        new Loader<>(stack, this::listed, this::failed),
                        new Loader<>(stack, this::inspected, this::notInspected));
        layout.topControl = empty;
        MenuManager manager = new MenuManager();
        list.table().setMenu(manager.createContextMenu(list.table()));
        getSite().registerContextMenu(ID, manager, new NoSelection());
        focus.addListener(focusListener);
        library.addListener(runsListener);
        focused(focus.focus());
    }

    @Override
    public void dispose() {
        focus.removeListener(focusListener);
        library.removeListener(runsListener);
        widgets = null;
        super.dispose();
    }

    @Override
    public void setFocus() {
        Widgets w = widgets;
        if (w != null) {
            Control control = w.layout().topControl == w.main() ? w.list().table() : w.stack();
            control.setFocus();
        }
    }

    /** Does with the selected item what a command says. */
    void perform(ArtifactsHandler.Act act) {
        Widgets w = widgets;
        Item item = w == null ? null : w.list().selected();
        if (w != null && item != null) {
            w.tools().perform(act, item);
        }
    }

    /** Returns the list, or null before there are widgets. */
    @Nullable
    ItemList list() {
        Widgets w = widgets;
        return w == null ? null : w.list();
    }

    /** Returns what saves and copies, or null before there are widgets. */
    @Nullable
    ItemTools tools() {
        Widgets w = widgets;
        return w == null ? null : w.tools();
    }

    /** Returns the words below the list. */
    String message() {
        Widgets w = widgets;
        return w == null ? "" : w.message().text();
    }

    private void focused(Focus next) {
        boolean same =
                next.run().equals(followed.run())
                        && next.trials().equals(followed.trials())
                        && next.arms().equals(followed.arms())
                        && next.seeds().equals(followed.seeds());
        followed = next;
        if (next.run().isEmpty()) {
            nothing(
                    "No run is looked at",
                    "Select a run or some of its trials in the Runs view; what they recorded beside values appears here.");
        } else if (!same || shown == null) {
            feeds.keep(Set.of(next.run()));
            look();
        }
    }

    private void look() {
        Widgets w = widgets;
        Focus at = followed;
        if (w == null || at.run().isEmpty()) {
            return;
        }
        w.lists().load("Looking for artifacts", monitor -> Listing.of(library, feeds, at, monitor));
    }

    private void listed(Listing listing) {
        Widgets w = widgets;
        if (w == null) {
            return;
        }
        if (listing.items().isEmpty()) {
            nothing("Nothing recorded beside values", listing.words());
        } else {
            w.list().show(listing.items());
            top(w, w.main());
            w.message().say(listing.words());
        }
        if (listing.live()) {
            w.stack().getDisplay().timerExec(LIVE_MILLIS, ticker);
        }
    }

    private void tick() {
        Widgets w = widgets;
        if (w == null || w.stack().isDisposed() || w.lists().busy()) {
            return;
        }
        if (getSite().getPage().isPartVisible(this)) {
            look();
        } else {
            w.stack().getDisplay().timerExec(LIVE_MILLIS, ticker);
        }
    }

    private void inspect(Item item) {
        Widgets w = widgets;
        if (w != null && !item.equals(shown)) {
            shown = item;
            w.inspections()
                    .load("Reading " + item.name(), monitor -> Inspection.read(item, monitor));
        }
    }

    private void inspected(Inspection.Shown read) {
        Widgets w = widgets;
        if (w == null) {
            return;
        }
        clear(w);
        Composite body = new Composite(w.area(), SWT.NONE);
        body.setLayout(new FillLayout());
        try {
            read.body().accept(body);
            if (!read.problem().isEmpty()) {
                w.message().tell(read.problem());
            }
        } catch (RuntimeException | LinkageError e) {
            Faults.log("An inspector failed.", e);
            clear(w);
            w.message().tell("%s cannot be shown: %s".formatted(read.item().name(), e));
        }
        w.area().layout(true, true);
    }

    private void notInspected(Exception e) {
        Widgets w = widgets;
        if (w != null) {
            clear(w);
            TextInspector.text(w.area(), Faults.words(e));
            w.area().layout(true, true);
        }
    }

    private static void clear(Widgets w) {
        for (Control child : w.area().getChildren()) {
            child.dispose();
        }
    }

    private void failed(Exception e) {
        nothing("The run cannot be shown", Faults.words(e));
    }

    private void nothing(String title, String text) {
        Widgets w = widgets;
        if (w != null) {
            shown = null;
            w.inspections().cancel();
            clear(w);
            w.list().show(List.of());
            w.empty().say(title, text);
            top(w, w.empty());
        }
    }

    private static void top(Widgets w, Control control) {
        if (w.layout().topControl != control) {
            w.layout().topControl = control;
            w.stack().layout();
        }
    }

    private void runsChanged(Set<String> ids) {
        Widgets w = widgets;
        if (w != null && !w.stack().isDisposed()) {
            w.stack()
                    .getDisplay()
                    .asyncExec(
                            () -> {
                                if (widgets != null
                                        && !w.lists().busy()
                                        && !Collections.disjoint(ids, followed.runs())) {
                                    look();
                                }
                            });
        }
    }
}
