package org.consilience.ui.launch.internal.action;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the runs that go on and those that wait. */
public final class QueueHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        new QueueDialog(HandlerUtil.getActiveShell(event)).open();
        return null;
    }
}
