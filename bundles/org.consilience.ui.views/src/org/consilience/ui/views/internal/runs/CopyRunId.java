package org.consilience.ui.views.internal.runs;

import java.util.List;
import org.consilience.ui.CommandLine;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;

/** Copies the ids of runs, one a line. */
public final class CopyRunId extends FocusedRuns {

    @Override
    void run(ExecutionEvent event, IWorkbenchWindow window, List<String> runs) {
        CommandLine.copy(String.join("\n", runs));
    }
}
