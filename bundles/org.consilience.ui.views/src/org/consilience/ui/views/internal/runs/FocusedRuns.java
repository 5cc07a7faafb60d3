package org.consilience.ui.views.internal.runs;

import java.util.List;
import org.consilience.ui.Faults;
import org.consilience.ui.Services;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** What a command does with the runs that the user looks at, in whichever view. */
public abstract class FocusedRuns extends AbstractHandler {

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event)
            throws ExecutionException {
        if (event != null) {
            List<String> runs = List.copyOf(Services.get(FocusService.class).focus().runs());
            if (!runs.isEmpty()) {
                run(event, HandlerUtil.getActiveWorkbenchWindowChecked(event), runs);
            }
        }
        return null;
    }

    /**
     * Does it.
     *
     * @param event the command
     * @param window where
     * @param runs the ids of the runs, at least one
     */
    abstract void run(ExecutionEvent event, IWorkbenchWindow window, List<String> runs);

    @Override
    public boolean isEnabled() {
        return !Services.get(FocusService.class).focus().runs().isEmpty();
    }

    static RunLibrary library() {
        return Services.get(RunLibrary.class);
    }

    static void job(String name, ICoreRunnable body) {
        Job job = Job.create(name, body);
        job.setUser(true);
        job.schedule();
    }

    static CoreException fault(String what, Exception cause) {
        return new CoreException(
                Status.error("%s: %s".formatted(what, Faults.words(cause)), cause));
    }
}
