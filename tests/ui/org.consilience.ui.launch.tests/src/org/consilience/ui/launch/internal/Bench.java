package org.consilience.ui.launch.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.TrialState;
import org.consilience.engine.store.RunRow;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.launch.internal.queue.RunProcess;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.consilience.ui.launch.internal.queue.RunTask;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;

/** A workbench with a project of small experiments. */
public final class Bench {

    public final Robot robot = new Robot();
    public final RunQueue queue = Services.get(RunQueue.class);
    public final RunLibrary library = Services.get(RunLibrary.class);

    /** Some tenths of a second a trial. */
    public IFile quick(String name, String seeds) throws CoreException {
        return write(name, seeds, 500);
    }

    /** Some seconds a trial. */
    public IFile slow(String name, String seeds) throws CoreException {
        return write(name, seeds, 30_000);
    }

    public IFile write(String name, String seeds, int days) throws CoreException {
        String strategies =
                "<settings name=\"strategies\" value=\"ucrp; reversal(1,1); momentum(20,1)\"/>"
                        + "<settings name=\"recordEvery\" value=\"50\"/>";
        return text(
                name,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <experiment:Experiment
                    xmi:version="2.0"
                    xmlns:xmi="http://www.omg.org/XMI"
                    xmlns:experiment="http://consilience.org/experiment/1"
                    id="%s" title="A %s market" version="1" seeds="%s" device="cpu">
                  <datasets label="market" type="market">
                    <settings name="source" value="iid"/>
                    <settings name="days" value="%d"/>
                  </datasets>
                  <arms label="universal" method="universal-ensemble">%s</arms>
                  <arms label="hold" method="hold-ensemble">%s</arms>
                </experiment:Experiment>
                """
                        .formatted(name, name, seeds, days, strategies, strategies));
    }

    public IFile text(String name, String text) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("bench");
        if (!project.exists()) {
            project.create(null);
            project.open(null);
        }
        IFile file = project.getFile(name + ".experiment");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (file.exists()) {
            file.setContents(new ByteArrayInputStream(bytes), true, false, null);
        } else {
            file.create(new ByteArrayInputStream(bytes), true, null);
        }
        return file;
    }

    /** Selects a file in the Project Explorer. */
    public void select(IFile file) {
        IViewPart explorer = robot.view("org.eclipse.ui.navigator.ProjectExplorer");
        robot.run(
                () ->
                        explorer.getSite()
                                .getSelectionProvider()
                                .setSelection(new StructuredSelection(file)));
        robot.settle();
    }

    /** Runs a command as a key or a menu does, once it is enabled. */
    public void command(String id) {
        robot.await(
                id + " is enabled",
                () ->
                        org.eclipse.ui.PlatformUI.getWorkbench()
                                .getService(org.eclipse.ui.commands.ICommandService.class)
                                .getCommand(id)
                                .isEnabled());
        robot.start(
                () -> {
                    try {
                        org.eclipse.ui.PlatformUI.getWorkbench()
                                .getService(IHandlerService.class)
                                .executeCommand(id, null);
                    } catch (org.eclipse.core.commands.common.CommandException e) {
                        throw new IllegalStateException(id, e);
                    }
                });
        robot.settle();
    }

    /** Runs a file by the command, as the toolbar does. */
    public RunTask run(IFile file) {
        select(file);
        List<RunTask> before = queue.tasks();
        command("org.consilience.ui.launch.run");
        return robot.find(
                "a run of " + file.getName(),
                () -> {
                    for (Shell shell : robot.display().getShells()) {
                        if (shell.getText().equals("Experiment Does Not Hold")) {
                            throw new AssertionError(
                                    Robot.below(shell, Text.class, t -> true).getText());
                        }
                    }
                    return queue.tasks().stream()
                            .filter(t -> !before.contains(t))
                            .findFirst()
                            .orElse(null);
                });
    }

    /** Waits for what a process does, which on a busy machine takes longer than a robot waits. */
    public void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!robot.sync(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Waits until a trial of a run is at work. */
    public void awaitTrial(RunTask task) {
        await(
                "a trial of " + task.run(),
                () -> {
                    if (task.phase() == RunTask.Phase.ENDED) {
                        throw new AssertionError(task.ending().sentence());
                    }
                    if (!Files.exists(task.order().folder().resolve(RunFolder.INFO))) {
                        return false;
                    }
                    return folder(task).outcomes().values().stream()
                            .anyMatch(o -> o.state() == TrialState.RUNNING);
                });
    }

    /** Finds a visible window that holds a control, such as a notification with a link. */
    public <T extends Control> Shell window(Class<T> type, Predicate<T> test) {
        return robot.find(
                "a window with a " + type.getSimpleName(),
                () -> {
                    for (Shell shell : robot.display().getShells()) {
                        if (!shell.isDisposed()
                                && shell.isVisible()
                                && Robot.below(shell, type, test) != null) {
                            return shell;
                        }
                    }
                    return null;
                });
    }

    /** Waits until a run's process is gone and all is said. */
    public void awaitEnd(RunTask task) {
        await("the end of " + task.run(), () -> task.phase() == RunTask.Phase.ENDED);
    }

    /** Waits until the library shows a run as a test wants it. */
    public RunRow awaitRow(String run, Predicate<RunRow> test) {
        await(run + " as it should be", () -> library.run(run).filter(test).isPresent());
        return library.run(run).orElseThrow();
    }

    public RunFolder folder(RunTask task) throws Exception {
        return RunFolder.open(task.order().folder());
    }

    public void focus(String run) {
        FocusService focus = Services.get(FocusService.class);
        robot.run(() -> focus.focus(focus.focus().withRuns(List.of(run)), null));
    }

    public Optional<RunProcess> process(RunTask task) {
        for (ILaunch launch : DebugPlugin.getDefault().getLaunchManager().getLaunches()) {
            for (IProcess process : launch.getProcesses()) {
                if (process instanceof RunProcess run && run.task() == task) {
                    return Optional.of(run);
                }
            }
        }
        return Optional.empty();
    }

    /** Ends what goes on, closes dialogs and notifications, and forgets preferences. */
    public void clean() throws Exception {
        queue.tasks().forEach(RunTask::kill);
        await("an empty queue", () -> queue.tasks().isEmpty());
        robot.settle();
        robot.run(
                () -> {
                    for (Shell shell : robot.display().getShells()) {
                        if (!shell.isDisposed()
                                && shell != robot.page().getWorkbenchWindow().getShell()
                                && shell.isVisible()) {
                            shell.close();
                        }
                    }
                });
        WorkbenchPreferences.node().clear();
    }
}
