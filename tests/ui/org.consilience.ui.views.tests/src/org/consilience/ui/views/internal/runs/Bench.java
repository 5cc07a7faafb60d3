package org.consilience.ui.views.internal.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.consilience.engine.Workspace;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunSource;
import org.consilience.engine.store.RunStore;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** A workspace of made runs and the Runs view on it, driven by hand. */
final class Bench {

    final Robot robot = new Robot();
    final RunLibrary library = Services.get(RunLibrary.class);
    final FocusService focus = Services.get(FocusService.class);
    final Workspace workspace;

    Bench(Path home) throws Exception {
        workspace = new Workspace(home);
        Files.createDirectories(workspace.runs());
    }

    /** Two runs of two arms and two seeds, one of them with a failed trial. */
    Bench few() throws Exception {
        make(
                new MadeRun(workspace.runs(), "first", 1_000, RunState.DONE, 2, 2, 0),
                new MadeRun(workspace.runs(), "second", 2_001, RunState.FAILED, 2, 3, 0));
        return this;
    }

    void make(RunSource... runs) throws Exception {
        try (RunStore store = RunStore.open(workspace.store(), message -> {})) {
            for (RunSource run : runs) {
                store.index(run);
                Files.createDirectories(run.path());
            }
        }
    }

    /** Opens the view on the workspace. */
    RunsView open() {
        robot.closeWelcome();
        robot.run(() -> focus.focus(Focus.NONE, null));
        WorkbenchPreferences.node().put(WorkbenchPreferences.HOME, workspace.home().toString());
        library.refresh();
        robot.await(
                "the workspace", () -> library.workspace().equals(workspace) && library.ready());
        RunsView view = (RunsView) robot.view(RunsView.ID);
        robot.run(
                () -> {
                    desk(view).filter().setText("");
                    for (Level level : Level.values()) {
                        desk(view).grid().layout(level).reset();
                    }
                    view.allTrials(false);
                    desk(view).model().wish(Wish.FIRST);
                    desk(view).grid().columns();
                });
        robot.await(
                "the runs",
                () ->
                        desk(view).model().page().snapshot().rows().size() == library.runs().size()
                                && !desk(view).model().busy());
        return view;
    }

    /** Closes the view and leaves the workspace. */
    void close() {
        robot.run(() -> robot.page().hideView(robot.page().findView(RunsView.ID)));
        WorkbenchPreferences.node().remove(WorkbenchPreferences.HOME);
        library.refresh();
        robot.await("the standard workspace", () -> !library.workspace().equals(workspace));
    }

    static RunsDesk desk(RunsView view) {
        return Objects.requireNonNull(view.desk());
    }

    NatTable table(RunsView view) {
        return desk(view).grid().table();
    }

    /** Waits until nothing is read or arranged any more. */
    void settle(RunsView view) {
        robot.settle();
        robot.await("the rows", () -> !desk(view).model().busy());
    }

    /** Clicks a cell; row -1 is the heading. */
    void click(RunsView view, int column, int row, int modifiers) {
        robot.run(
                () -> {
                    NatTable table = table(view);
                    Rectangle cell = table.getBoundsByPosition(column, row + 1);
                    Event event = new Event();
                    event.x = cell.x + cell.width / 2;
                    event.y = cell.y + cell.height / 2;
                    event.button = 1;
                    event.stateMask = modifiers;
                    event.count = 1;
                    table.setFocus();
                    table.notifyListeners(SWT.MouseDown, event);
                    event.stateMask = modifiers | SWT.BUTTON1;
                    table.notifyListeners(SWT.MouseUp, event);
                });
        robot.settle();
    }

    /** Returns the position of a column by its heading. */
    int column(RunsView view, String title) {
        return robot.sync(
                () -> {
                    List<Column> columns = desk(view).grid().data().columns();
                    for (int i = 0; i < columns.size(); i++) {
                        if (columns.get(i).title().equals(title)) {
                            return i;
                        }
                    }
                    throw new AssertionError(title + " is not among " + columns);
                });
    }

    /** Returns the texts of a column from top to bottom, once they are read. */
    List<String> texts(RunsView view, String title) {
        int column = column(view, title);
        robot.await("values of " + title, () -> !rows(view, column).contains(GridData.PLACEHOLDER));
        return robot.sync(() -> rows(view, column));
    }

    private static List<String> rows(RunsView view, int column) {
        GridData data = desk(view).grid().data();
        return java.util.stream.IntStream.range(0, data.getRowCount())
                .mapToObj(row -> data.getDataValue(column, row))
                .toList();
    }

    /** Types into the filter box and waits for the rows. */
    void filter(RunsView view, String text) {
        robot.run(() -> desk(view).filter().setText(text));
        robot.await("the filter", () -> desk(view).model().page().wish().filter().equals(text));
    }
}
