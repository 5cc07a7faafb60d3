package org.consilience.ui.views.internal.compare;

import java.util.ArrayList;
import java.util.List;
import org.consilience.ui.CommandLine;
import org.consilience.ui.EmptyState;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.consilience.ui.views.internal.compare.Difference.Section;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** What differs between two runs. */
public final class CompareView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.consilience.ui.views.compare.view";

    private static final int[] WIDTHS = {300, 220, 220, 320};

    private final RunLibrary library = Services.get(RunLibrary.class);
    private final StackLayout pile = new StackLayout();
    private @Nullable Composite stack;
    private @Nullable Tree tree;
    private @Nullable EmptyState empty;
    private @Nullable Loader<List<Section>> loader;
    private List<Section> sections = List.of();
    private String left = "";
    private String right = "";
    private boolean all;

    @Override
    public void init(@Nullable IViewSite site, @Nullable IMemento memento)
            throws PartInitException {
        super.init(site, memento);
        if (memento != null) {
            left = text(memento.getString("left"));
            right = text(memento.getString("right"));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void saveState(@Nullable IMemento memento) {
        if (memento != null) {
            memento.putString("left", left);
            memento.putString("right", right);
        }
    }

    @Override
    public void createPartControl(@Nullable Composite parent) {
        Composite made = new Composite(parent, SWT.NONE);
        made.setLayout(pile);
        stack = made;
        empty =
                new EmptyState(
                                made,
                                "No runs to compare",
                                "Select two runs in the Runs view and choose Compare Runs.")
                        .action("Compare the runs looked at", this::compareFocused);
        Tree lines = new Tree(made, SWT.FULL_SELECTION | SWT.MULTI);
        tree = lines;
        lines.setHeaderVisible(true);
        lines.setLinesVisible(true);
        for (int width : WIDTHS) {
            new TreeColumn(lines, SWT.NONE).setWidth(width);
        }
        loader = new Loader<>(made, this::show, this::fail);
        tools();
        pile.topControl = empty;
        if (!left.isEmpty() && !right.isEmpty()) {
            compare(left, right);
        }
    }

    private void tools() {
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        Action everything =
                new Action("Show All", IAction.AS_CHECK_BOX) {
                    @Override
                    public void run() {
                        all = isChecked();
                        fill();
                    }
                };
        everything.setToolTipText("Show also what is the same");
        Action swap =
                new Action("Swap") {
                    @Override
                    public void run() {
                        compare(right, left);
                    }
                };
        swap.setToolTipText("Put the second run first");
        Action copy =
                new Action("Copy as Text") {
                    @Override
                    public void run() {
                        CommandLine.copy(plainText());
                    }
                };
        copy.setToolTipText("Copy the comparison as plain text");
        tools.add(everything);
        tools.add(swap);
        tools.add(copy);
        getSite()
                .getService(IHandlerService.class)
                .activateHandler(
                        "org.eclipse.ui.edit.copy",
                        new AbstractHandler() {
                            @Override
                            public @Nullable Object execute(@Nullable ExecutionEvent event) {
                                CommandLine.copy(plainText());
                                return null;
                            }
                        });
        getViewSite().getActionBars().updateActionBars();
    }

    private void compareFocused() {
        List<String> runs = List.copyOf(Services.get(FocusService.class).focus().runs());
        if (runs.size() >= 2) {
            compare(runs.get(0), runs.get(1));
        }
    }

    /**
     * Compares two runs.
     *
     * @param first the id of the one on the left
     * @param second the id of the one on the right
     */
    public void compare(String first, String second) {
        left = first;
        right = second;
        EmptyState state = empty;
        Loader<List<Section>> load = loader;
        if (state != null && load != null && !first.isEmpty() && !second.isEmpty()) {
            state.say("Comparing", "%s and %s are read.".formatted(first, second));
            top(false);
            load.load(
                    "Comparing runs",
                    monitor -> RunDiff.of(library.open(first), library.open(second), monitor));
        }
    }

    private void show(List<Section> found) {
        sections = found;
        fill();
        top(true);
    }

    private void fail(Exception fault) {
        EmptyState state = empty;
        if (state != null) {
            state.say("The runs cannot be compared", Faults.words(fault));
        }
        top(false);
    }

    private void top(boolean lines) {
        Composite made = stack;
        pile.topControl = lines ? tree : empty;
        if (made != null) {
            made.layout();
        }
    }

    private void fill() {
        Tree lines = tree;
        if (lines == null) {
            return;
        }
        lines.setRedraw(false);
        lines.removeAll();
        String[] titles = {"What", left, right, "Note"};
        for (int i = 0; i < titles.length; i++) {
            lines.getColumn(i).setText(titles[i]);
        }
        for (Section section : sections) {
            List<Difference> shown = new ArrayList<>(section.lines());
            shown.removeIf(d -> d.same() && !all);
            TreeItem root = new TreeItem(lines, SWT.NONE);
            long differing = section.differing();
            root.setText(
                    "%s (%s)"
                            .formatted(
                                    section.title(),
                                    section.lines().isEmpty()
                                            ? "nothing in common"
                                            : differing == 0 ? "same" : differing + " differ"));
            root.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            for (Difference d : shown) {
                TreeItem item = new TreeItem(root, SWT.NONE);
                item.setText(new String[] {d.what(), d.left(), d.right(), d.note()});
            }
            root.setExpanded(true);
        }
        lines.setRedraw(true);
    }

    /** Returns the comparison as plain text. */
    String plainText() {
        return DiffText.of(left, right, sections, all);
    }

    @Override
    public void setFocus() {
        if (pile.topControl != null) {
            pile.topControl.setFocus();
        }
    }

    /** Opens the view with two runs, on the UI thread. */
    static void open(String first, String second) throws PartInitException {
        if (PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(ID)
                instanceof CompareView view) {
            view.compare(first, second);
        }
    }
}
