package org.consilience.product.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.product.internal.examples.FileOpener;
import org.consilience.ui.Faults;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Looks twice a second for what a second start hands over. */
final class HandoverJob extends Job {

    private static final long BEAT_MILLIS = 500;

    private final Path metadata;

    HandoverJob(Path metadata) {
        super("Files from other starts");
        this.metadata = metadata;
        setSystem(true);
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor monitor) {
        try {
            Files.createDirectories(Handover.folder(metadata));
            for (List<Path> files : Handover.take(metadata)) {
                comeToFront();
                FileOpener.open(files, monitor);
            }
        } catch (IOException e) {
            Faults.log(
                    "Files that another start hands over cannot be opened here: %s"
                            .formatted(Faults.words(e)),
                    e);
            return Status.OK_STATUS;
        }
        if (PlatformUI.isWorkbenchRunning()) {
            schedule(BEAT_MILLIS);
        }
        return Status.OK_STATUS;
    }

    private static void comeToFront() {
        PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(
                        () -> {
                            IWorkbenchWindow[] windows =
                                    PlatformUI.getWorkbench().getWorkbenchWindows();
                            if (windows.length > 0) {
                                windows[0].getShell().setMinimized(false);
                                windows[0].getShell().forceActive();
                            }
                        });
    }
}
