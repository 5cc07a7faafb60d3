package org.consilience.ui.views.internal.runs;

import java.util.List;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunRow;
import org.consilience.ui.Services;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Deletes runs with their folders, once the user has said so. */
public final class DeleteRuns extends FocusedRuns {

    @Override
    void run(ExecutionEvent event, IWorkbenchWindow window, List<String> runs) {
        List<String> going =
                runs.stream()
                        .filter(
                                id ->
                                        library().run(id).map(RunRow::state).orElse(RunState.DONE)
                                                == RunState.RUNNING)
                        .toList();
        if (!going.isEmpty()) {
            MessageDialog.openInformation(
                    window.getShell(),
                    "Delete Runs",
                    "Run %s is going on. Cancel it first.".formatted(going.get(0)));
            return;
        }
        String which = runs.size() == 1 ? "run " + runs.get(0) : runs.size() + " runs";
        int answer =
                MessageDialog.open(
                        MessageDialog.QUESTION,
                        window.getShell(),
                        "Delete Runs",
                        "Delete %s with the logs, artifacts and everything else in the folder? This cannot be undone."
                                .formatted(which),
                        0,
                        "Delete",
                        "Cancel");
        if (answer == 0) {
            Services.get(FocusService.class).focus(Focus.NONE, this);
            job(
                    "Deleting " + which,
                    monitor -> {
                        try {
                            library().delete(runs, monitor);
                        } catch (RunException e) {
                            throw fault("Not all was deleted", e);
                        }
                    });
        }
    }
}
