package org.consilience.ui.views.internal.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.engine.run.RunException;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Shows a run's folder in the file manager of the desktop. */
public final class ShowFolder extends FocusedRuns {

    @Override
    void run(ExecutionEvent event, IWorkbenchWindow window, List<String> runs) {
        job(
                "Showing a folder",
                monitor -> {
                    try {
                        show(library().open(runs.get(0)).path());
                    } catch (RunException e) {
                        throw fault("The folder cannot be shown", e);
                    }
                });
    }

    private static void show(Path folder) throws CoreException {
        if (!Files.isDirectory(folder)) {
            throw new CoreException(Status.error("The folder %s is gone.".formatted(folder)));
        }
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Program.launch(folder.toString()));
    }
}
