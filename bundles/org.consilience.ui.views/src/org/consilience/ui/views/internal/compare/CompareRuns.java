package org.consilience.ui.views.internal.compare;

import java.util.List;
import org.consilience.engine.run.RunException;
import org.consilience.ui.Faults;
import org.consilience.ui.Services;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares the two runs that the user looks at, or one with the run that it repeats. */
public final class CompareRuns extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<String> runs = List.copyOf(Services.get(FocusService.class).focus().runs());
        if (runs.size() == 2) {
            open(runs.get(0), runs.get(1));
        } else if (runs.size() == 1) {
            original(window, runs.get(0));
        } else {
            ask(window);
        }
        return null;
    }

    private static void original(IWorkbenchWindow window, String run) {
        ICoreRunnable body =
                monitor -> {
                    String first = "";
                    try {
                        first = Services.get(RunLibrary.class).open(run).info().rerunOf();
                    } catch (RunException e) {
                        Faults.log("A run cannot be read: %s".formatted(Faults.words(e)), e);
                    }
                    String original = first;
                    window.getShell()
                            .getDisplay()
                            .asyncExec(
                                    () -> {
                                        if (original.isEmpty()) {
                                            ask(window);
                                        } else {
                                            open(original, run);
                                        }
                                    });
                };
        Job job = Job.create("Looking for the repeated run", body);
        job.setSystem(true);
        job.schedule();
    }

    private static void ask(IWorkbenchWindow window) {
        MessageDialog.openInformation(
                window.getShell(),
                "Compare Runs",
                "Select two runs in the Runs view: hold Ctrl and click the second one.");
    }

    private static void open(String first, String second) {
        try {
            CompareView.open(first, second);
        } catch (PartInitException e) {
            Faults.show("The runs cannot be compared: %s".formatted(Faults.words(e)), e);
        }
    }
}
