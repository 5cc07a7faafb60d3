package org.consilience.ui.launch.internal.action;

import org.consilience.engine.RunIds;
import org.consilience.ui.Services;
import org.consilience.ui.launch.internal.config.ExperimentDelegate;
import org.consilience.ui.launch.internal.queue.RunOrder;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;

/** Repeats the run in focus, and tells at the end whether the two match. */
public final class RerunHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        FocusedRun run = FocusedRun.now();
        String experiment =
                Services.get(RunLibrary.class).run(run.id()).map(r -> r.experimentId()).orElse("");
        if (experiment.isEmpty()) {
            return null;
        }
        ICoreRunnable body =
                monitor -> {
                    String id = ExperimentDelegate.free(RunIds.make(experiment));
                    Services.get(RunQueue.class).submit(run.order(RunOrder.Kind.RERUN, id), null);
                };
        Job.create("Repeat " + run.id(), body).schedule(); // looks for a free id on the disk
        return null;
    }
}
