package org.consilience.ui.views.internal.runs;

import java.util.List;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.ui.Faults;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.ide.IDE;

/** Opens a run's own copy of its experiment. */
public final class OpenExperiment extends FocusedRuns {

    private static final String EDITOR = "org.consilience.ui.editor";

    @Override
    void run(ExecutionEvent event, IWorkbenchWindow window, List<String> runs) {
        job(
                "Opening an experiment",
                monitor -> {
                    try {
                        RunFolder run = library().open(runs.get(0));
                        IFileStore file =
                                EFS.getLocalFileSystem().getStore(run.experimentFile().toUri());
                        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(window, file));
                    } catch (RunException e) {
                        throw fault("The experiment cannot be opened", e);
                    }
                });
    }

    private static void open(IWorkbenchWindow window, IFileStore file) {
        try {
            IDE.openEditor(window.getActivePage(), new FileStoreEditorInput(file), EDITOR);
        } catch (PartInitException e) {
            Faults.show("The experiment cannot be opened: %s".formatted(Faults.words(e)), e);
        }
    }
}
