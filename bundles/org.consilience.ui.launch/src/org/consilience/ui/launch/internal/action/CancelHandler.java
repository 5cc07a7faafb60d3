package org.consilience.ui.launch.internal.action;

import org.consilience.ui.Services;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.consilience.ui.launch.internal.queue.RunTask;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Cancels the run in focus; a second time ends it by force. */
public final class CancelHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        FocusedRun run = FocusedRun.now();
        Services.get(RunQueue.class).find(run.id()).ifPresent(RunTask::cancel);
        if (run.state() == FocusedRun.State.FOREIGN) {
            MessageDialog.openInformation(
                    HandlerUtil.getActiveShell(event),
                    "Run of Another Program",
                    "%s was not started by this workbench, so it cannot be cancelled here. End it where it was started, with Ctrl+C in a terminal."
                            .formatted(run.id()));
        }
        return null;
    }
}
