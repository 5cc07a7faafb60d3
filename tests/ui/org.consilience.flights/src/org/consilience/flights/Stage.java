package org.consilience.flights;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunRow;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;

/** What every flight needs: the window, a project with a file, and the runs. */
final class Stage {

    private static final String EMPTY =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <experiment:Experiment xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:experiment="http://consilience.org/experiment/1" id="%s"/>
            """;

    private final Robot robot;

    Stage(Robot robot) {
        this.robot = robot;
        robot.fullScreen();
        robot.closeWelcome();
    }

    /** The window. */
    Shell window() {
        return robot.sync(() -> robot.page().getWorkbenchWindow().getShell());
    }

    static IFile file(String project, String name) {
        return ResourcesPlugin.getWorkspace().getRoot().getProject(project).getFile(name);
    }

    /** An experiment with nothing in it, in a project that is made if need be. */
    IFile empty(String project, String name) throws CoreException {
        IFile file = file(project, name);
        IProject parent = file.getProject();
        if (!parent.exists()) {
            parent.create(new NullProgressMonitor());
            parent.open(new NullProgressMonitor());
        }
        String text = EMPTY.formatted(name.replaceFirst("\\..*", ""));
        file.create(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                true,
                new NullProgressMonitor());
        return file;
    }

    IEditorPart open(IFile file) {
        robot.await("the file " + file.getName(), file::exists);
        return robot.sync(() -> IDE.openEditor(robot.page(), file));
    }

    /** The tree of the Compose page. */
    Tree composeTree() {
        return robot.find(
                "the tree of the Compose page",
                () ->
                        Robot.below(
                                window(),
                                Tree.class,
                                t ->
                                        t.getItemCount() == 6
                                                && t.getItem(0).getText().startsWith("Datasets")));
    }

    /** Chooses one row of a dialog that lists what the catalogue has. */
    void provider(String dialog, String id) {
        Shell shell = robot.shell(dialog);
        Table table = robot.find("its list", () -> Robot.below(shell, Table.class, t -> true));
        TableItem row =
                robot.find(
                        "a row " + id,
                        () -> {
                            for (TableItem item : table.getItems()) {
                                if (item.getText(1).equals(id)) {
                                    return item;
                                }
                            }
                            return null;
                        });
        robot.run(
                () -> {
                    table.setSelection(row);
                    Event event = new Event();
                    event.item = row;
                    table.notifyListeners(SWT.Selection, event);
                });
        robot.press(shell, "OK");
        robot.await("the dialog is gone", shell::isDisposed);
    }

    static List<RunRow> runs() {
        return Services.get(RunLibrary.class).runs();
    }

    /** Waits until there are so many runs and the newest is in a state. */
    RunRow newest(int count, RunState state) {
        robot.await(
                "%d runs, the newest %s".formatted(count, state),
                () -> runs().size() == count && runs().get(0).state() == state);
        return runs().get(0);
    }

    /** The control of a view. */
    Composite view(String id) {
        robot.view("org.consilience.ui.views." + id);
        return window();
    }
}
