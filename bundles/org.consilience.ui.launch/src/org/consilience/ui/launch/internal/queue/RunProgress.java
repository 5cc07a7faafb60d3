package org.consilience.ui.launch.internal.queue;

import java.time.Duration;
import java.util.Optional;
import org.consilience.engine.store.RunRow;
import org.consilience.ui.Services;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.IProgressMonitor;

/** Shows how far a run is, as its folder says. */
final class RunProgress {

    private static final int WHOLE = 1000;

    private final RunTask task;
    private final IProgressMonitor monitor;
    private final RunLibrary library = Services.get(RunLibrary.class);
    private int shown;
    private int before = -1;
    private long since;

    RunProgress(RunTask task, IProgressMonitor monitor) {
        this.task = task;
        this.monitor = monitor;
        monitor.beginTask("", WHOLE);
    }

    void show() {
        if (task.cancelled()) {
            monitor.subTask("Cancelling: running trials save where they are");
            return;
        }
        Optional<RunRow> known = library.run(task.run());
        if (known.isEmpty() || known.get().trials() == 0) {
            monitor.subTask("Starting");
            return;
        }
        RunRow row = known.get();
        int ended = row.done() + row.failed();
        if (before < 0) {
            before = ended;
            since = System.nanoTime();
        }
        int share = (int) ((long) WHOLE * ended / row.trials());
        if (share > shown) {
            monitor.worked(share - shown);
            shown = share;
        }
        monitor.subTask(
                "%d of %d trials%s%s"
                        .formatted(
                                row.done(),
                                row.trials(),
                                row.failed() == 0 ? "" : ", %d failed".formatted(row.failed()),
                                left(ended, row.trials())));
    }

    private String left(int ended, int planned) {
        int here = ended - before;
        if (here <= 0 || ended >= planned) {
            return "";
        }
        double perTrial = (double) (System.nanoTime() - since) / here;
        Duration left = Duration.ofNanos((long) (perTrial * (planned - ended)));
        return left.toMinutes() > 90
                ? ", about %d h left".formatted(left.plusMinutes(30).toHours())
                : left.toSeconds() > 90
                        ? ", about %d min left".formatted(left.plusSeconds(30).toMinutes())
                        : ", about %d s left".formatted(left.toSeconds() + 1);
    }
}
