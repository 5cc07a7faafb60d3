package org.consilience.ui.launch.internal.action;

import org.consilience.ui.Services;
import org.consilience.ui.launch.internal.queue.RunOrder;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Goes on with the run in focus. */
public final class ResumeHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        FocusedRun run = FocusedRun.now();
        if (run.state() == FocusedRun.State.RESUMABLE) {
            Services.get(RunQueue.class).submit(run.order(RunOrder.Kind.RESUME, run.id()), null);
        }
        return null;
    }
}
