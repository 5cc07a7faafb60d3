package org.consilience.ui.views.internal.runs;

import java.util.List;
import org.consilience.ui.Services;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** The runs of the workspace and their trials. */
public final class RunsView extends ViewPart implements RunsModel.Listener {

    /** The view's id. */
    public static final String ID = "org.consilience.ui.views.runs";

    private final RunLibrary library = Services.get(RunLibrary.class);
    private final FocusService focus = Services.get(FocusService.class);
    private final FocusService.Listener linked = this::focused;
    private @Nullable IMemento memento;
    private @Nullable RunsDesk desk;
    private boolean allTrials;
    private boolean publishing;
    private @Nullable Focus pending;

    @Override
    public void init(@Nullable IViewSite site, @Nullable IMemento newMemento)
            throws PartInitException {
        super.init(site, newMemento);
        memento = newMemento;
    }

    @Override
    public void createPartControl(@Nullable Composite parent) {
        if (parent == null) {
            return;
        }
        RunsDesk made = new RunsDesk(parent, this);
        desk = made;
        IMemento old = memento;
        allTrials = old != null && Boolean.TRUE.equals(old.getBoolean("all"));
        Wish wish = ViewState.restore(old, made.grid());
        getSite().setSelectionProvider(made.selection());
        new ViewTools(this, made).fill();
        new ViewCommands(this, made).activate();
        focus.addListener(linked);
        pending = focus.focus();
        made.filter().setText(wish.filter());
        made.model().wish(wish.withScope(scope(wish)));
    }

    /** Returns the runs whose trials are shown. */
    private List<String> scope(Wish wish) {
        return allTrials || wish.level() == Level.RUNS
                ? List.of()
                : List.copyOf(focus.focus().runs());
    }

    /** Switches between runs and trials. */
    void level(Level level) {
        RunsDesk d = desk;
        if (d != null && d.model().wish().level() != level) {
            pending = focus.focus();
            Wish wish = d.model().wish().withLevel(level);
            d.model().wish(wish.withScope(scope(wish)));
        }
    }

    boolean allTrials() {
        return allTrials;
    }

    /** Shows the trials of all runs, or only those of the runs looked at. */
    void allTrials(boolean all) {
        allTrials = all;
        RunsDesk d = desk;
        if (d != null) {
            Wish wish = d.model().wish();
            d.model().wish(wish.withScope(scope(wish)));
        }
    }

    /** The hand selected other lines; several such events make one. */
    void selected() {
        RunsDesk d = desk;
        if (d == null || publishing) {
            return;
        }
        publishing = true;
        d.grid()
                .table()
                .getDisplay()
                .asyncExec(
                        () -> {
                            publishing = false;
                            if (!d.grid().table().isDisposed()) {
                                d.selection().publish();
                            }
                        });
    }

    private void focused(Focus now, @Nullable Object origin) {
        RunsDesk d = desk;
        if (origin == this || d == null || d.grid().table().isDisposed()) {
            return;
        }
        Wish wish = d.model().wish();
        List<String> scope = scope(wish);
        if (scope.equals(wish.scope()) && d.model().page().wish().equals(wish)) {
            d.selection().follow(now);
        } else {
            pending = now;
            d.model().wish(wish.withScope(scope));
        }
    }

    @Override
    public void arranged(Page page, Page before) {
        RunsDesk d = desk;
        if (d == null) {
            return;
        }
        d.show(page, before);
        Focus then = pending;
        if (then != null) {
            pending = null;
            d.selection().follow(then);
        }
        if (page.snapshot() != before.snapshot()) {
            d.selection().outdate();
        }
    }

    @Override
    public void columnsRead() {
        RunsDesk d = desk;
        if (d != null) {
            d.grid().repaint();
        }
    }

    @Override
    public void failed(String sentence) {
        RunsDesk d = desk;
        if (d != null) {
            d.say(sentence);
        }
    }

    RunLibrary library() {
        return library;
    }

    FocusService focusService() {
        return focus;
    }

    /** Returns what is shown; a test's way in. */
    @Nullable
    RunsDesk desk() {
        return desk;
    }

    @Override
    public void saveState(@Nullable IMemento newMemento) {
        RunsDesk d = desk;
        if (d != null && newMemento != null) {
            ViewState.save(newMemento, d.model().wish(), allTrials, d.grid());
        }
    }

    @Override
    public <T> T getAdapter(@Nullable Class<T> adapter) {
        RunsDesk d = desk;
        if (adapter != null && adapter == IPropertySheetPage.class && d != null) {
            return adapter.cast(d.selection().sheet());
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        RunsDesk d = desk;
        if (d != null) {
            d.setFocus();
        }
    }

    @Override
    public void dispose() {
        focus.removeListener(linked);
        super.dispose();
    }
}
