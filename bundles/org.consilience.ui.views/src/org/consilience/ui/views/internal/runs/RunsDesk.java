package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.consilience.ui.EmptyState;
import org.consilience.ui.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The controls of the view: filter box, message, and the grid or what stands in its place. */
final class RunsDesk {

    private static final int TYPING_MILLIS = 150;

    private final RunsView view;
    private final RunsModel model;
    private final RunsGrid grid;
    private final RunsSelection selection;
    private final Text filter;
    private final Label count;
    private final CLabel message;
    private final Composite stack;
    private final StackLayout pile = new StackLayout();
    private final EmptyState empty;
    private final EmptyState nothing;
    private final List<Consumer<Level>> levels = new ArrayList<>();

    RunsDesk(Composite parent, RunsView view) {
        this.view = view;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(4, 3).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter: words, or conditions such as seed>3 state:failed");
        filter.setToolTipText(Query.HELP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(filter);
        count = new Label(bar, SWT.RIGHT);
        GridDataFactory.swtDefaults().hint(150, SWT.DEFAULT).applyTo(count);
        message = new CLabel(parent, SWT.NONE);
        message.setImage(Icons.image("state-interrupted"));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(message);
        message.setVisible(false);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(pile);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        model = new RunsModel(stack, view.library(), view);
        grid = new RunsGrid(stack, filter, model, view::selected);
        selection = new RunsSelection(grid, model, view.focusService(), view.library(), view);
        GridVoice.give(grid, model);
        empty = emptyState();
        nothing =
                new EmptyState(stack, "Looking for runs", "The runs of the workspace are listed.");
        pile.topControl = nothing;
        filter.addModifyListener(e -> typed());
        filter.addListener(
                SWT.KeyDown,
                e -> {
                    if (e.keyCode == SWT.ARROW_DOWN) {
                        grid.setFocus();
                    } else if (e.keyCode == SWT.ESC) {
                        filter.setText("");
                    }
                });
    }

    private EmptyState emptyState() {
        return new EmptyState(
                        stack,
                        "No runs yet",
                        "Every run of an experiment is listed here, with its settings, measures and"
                                + " claims. Run the experiment that is selected or open, or make"
                                + " one from an example.")
                .action(
                        "Run the experiment",
                        () -> ViewCommands.run(view, "org.consilience.ui.launch.run"))
                .action("New example...", () -> ViewCommands.newExample(view));
    }

    /** Adds somebody who hears whether runs or trials are shown. */
    void onLevel(Consumer<Level> listener) {
        levels.add(listener);
    }

    RunsModel model() {
        return model;
    }

    RunsGrid grid() {
        return grid;
    }

    RunsSelection selection() {
        return selection;
    }

    Text filter() {
        return filter;
    }

    /** Follows the typing once it pauses. */
    private void typed() {
        String text = filter.getText();
        filter.getDisplay()
                .timerExec(
                        TYPING_MILLIS,
                        () -> {
                            if (!filter.isDisposed()
                                    && filter.getText().equals(text)
                                    && !model.wish().filter().equals(text)) {
                                model.wish(model.wish().withFilter(text));
                            }
                        });
    }

    /** Shows a page. */
    void show(Page page, Page before) {
        grid.show(before);
        int all = page.snapshot().rows().size();
        int shown = page.arrangement().shown();
        String noun = page.snapshot().level() == Level.RUNS ? "run" : "trial";
        String nouns = all == 1 ? noun : noun + "s";
        count.setText(
                shown == all
                        ? "%,d %s".formatted(all, nouns)
                        : "%,d of %,d %s".formatted(shown, all, nouns));
        say(words(page));
        levels.forEach(l -> l.accept(page.snapshot().level()));
        boolean none = all == 0 && view.library().ready();
        if (none && page.snapshot().level() == Level.TRIALS && !view.library().runs().isEmpty()) {
            nothing.say(
                    "No trials",
                    "Select runs, then switch to trials; or show the trials of all runs (in the"
                            + " view's menu).");
            top(nothing);
        } else {
            top(none ? empty : all == 0 ? nothing : grid.table());
        }
    }

    private void top(Control control) {
        if (pile.topControl != control) {
            pile.topControl = control;
            stack.layout();
        }
    }

    private static String words(Page page) {
        QueryException wrong = page.fault();
        return wrong != null ? wrong.getMessage() : page.snapshot().problem();
    }

    /** Shows a sentence above the grid, or none. */
    void say(String sentence) {
        message.setText(sentence.replace("&", "&&"));
        message.setToolTipText(sentence);
        boolean visible = !sentence.isEmpty();
        if (message.getLayoutData() instanceof GridData data && data.exclude == visible) {
            data.exclude = !visible;
            message.setVisible(visible);
            message.getParent().layout();
        }
    }

    void setFocus() {
        if (pile.topControl == grid.table()) {
            grid.setFocus();
        } else if (pile.topControl != null) {
            pile.topControl.setFocus();
        }
    }
}
