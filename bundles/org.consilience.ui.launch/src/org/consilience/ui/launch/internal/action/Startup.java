package org.consilience.ui.launch.internal.action;

import org.consilience.ui.Services;
import org.consilience.ui.launch.internal.queue.Ending;
import org.consilience.ui.launch.internal.queue.RunAnnouncement;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.consilience.ui.launch.internal.queue.RunTask;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Finds runs that an earlier workbench left, and watches over the close of this one. */
public final class Startup implements IStartup {

    @Override
    public void earlyStartup() {
        RunQueue queue = Services.get(RunQueue.class);
        PlatformUI.getWorkbench().addWorkbenchListener(new CloseGuard(queue));
        for (RunTask task : queue.attach()) {
            Ending ending = task.ending();
            if (ending != null) {
                RunAnnouncement.ended(task, ending);
            }
        }
    }
}
