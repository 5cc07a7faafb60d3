package org.consilience.ui.launch.internal.action;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.consilience.ui.Faults;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.WorkbenchPreferences.OnClose;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.consilience.ui.launch.internal.queue.RunTask;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.service.prefs.BackingStoreException;

/** Asks what becomes of runs when the workbench closes, and sees to it. */
final class CloseGuard implements IWorkbenchListener {

    private static final int KEEP = IDialogConstants.CLIENT_ID + 1;
    private static final int CANCEL = IDialogConstants.CLIENT_ID + 2;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long LOOK_MILLIS = 100;

    private final RunQueue queue;

    CloseGuard(RunQueue queue) {
        this.queue = queue;
    }

    @Override
    public boolean preShutdown(@Nullable IWorkbench workbench, boolean forced) {
        List<RunTask> tasks = queue.tasks();
        if (tasks.isEmpty()) {
            return true;
        }
        OnClose what = WorkbenchPreferences.onClose();
        Shell shell = shell(workbench);
        if (what == OnClose.ASK) {
            what = forced ? OnClose.KEEP : ask(shell, tasks);
        }
        if (what == OnClose.CANCEL) {
            cancel(shell);
        }
        return what != OnClose.ASK;
    }

    /** What still goes on is let go, so that nothing of this workbench ends it. */
    @Override
    public void postShutdown(@Nullable IWorkbench workbench) {
        queue.leave();
    }

    /** Asks, and returns {@link OnClose#ASK} if the workbench shall stay. */
    private static OnClose ask(@Nullable Shell shell, List<RunTask> tasks) {
        LinkedHashMap<String, Integer> buttons = new LinkedHashMap<>();
        buttons.put("&Keep Running", KEEP);
        buttons.put("&Cancel Runs", CANCEL);
        buttons.put("&Don't Close", IDialogConstants.CANCEL_ID);
        MessageDialogWithToggle dialog =
                new MessageDialogWithToggle(
                        shell,
                        "Runs Are Going On",
                        null,
                        question(tasks),
                        MessageDialog.QUESTION,
                        buttons,
                        0,
                        "&Remember my decision (the preferences can change it)",
                        false);
        int answer = dialog.open();
        OnClose what =
                answer == KEEP ? OnClose.KEEP : answer == CANCEL ? OnClose.CANCEL : OnClose.ASK;
        if (what != OnClose.ASK && dialog.getToggleState()) {
            WorkbenchPreferences.node().put(WorkbenchPreferences.ON_CLOSE, what.name());
            try {
                WorkbenchPreferences.node().flush();
            } catch (BackingStoreException e) {
                Faults.log("The decision cannot be remembered.", e);
            }
        }
        return what;
    }

    private static String question(List<RunTask> tasks) {
        long waiting = tasks.stream().filter(t -> t.phase() == RunTask.Phase.WAITING).count();
        long going = tasks.size() - waiting;
        return "%s%s. Shall %s go on without the window? The next start of the workbench shows %s again.%s"
                .formatted(
                        going == 1 ? "1 run is going on" : going + " runs are going on",
                        waiting == 0
                                ? ""
                                : waiting == 1 ? ", 1 waits" : ", %d wait".formatted(waiting),
                        going == 1 ? "it" : "they",
                        going == 1 ? "it" : "them",
                        waiting == 0 ? "" : " What waits is dropped.");
    }

    private void cancel(@Nullable Shell shell) {
        try {
            new ProgressMonitorDialog(shell).run(true, false, this::cancel);
        } catch (InvocationTargetException e) {
            Faults.log("The runs cannot be cancelled.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancel(@Nullable IProgressMonitor monitor) throws InterruptedException {
        if (monitor != null) {
            monitor.beginTask(
                    "Cancelling: running trials save where they are", IProgressMonitor.UNKNOWN);
        }
        queue.tasks()
                .forEach(
                        t -> {
                            if (!t.cancelled()) {
                                t.cancel();
                            }
                        });
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!queue.tasks().isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        queue.tasks().forEach(RunTask::kill);
    }

    private static @Nullable Shell shell(@Nullable IWorkbench workbench) {
        IWorkbenchWindow window = workbench == null ? null : workbench.getActiveWorkbenchWindow();
        return window == null ? null : window.getShell();
    }
}
