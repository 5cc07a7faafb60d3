package org.consilience.cli.internal;

import java.util.concurrent.Callable;
import org.consilience.engine.store.RebuildReport;
import org.consilience.engine.store.RunStore;
import picocli.CommandLine.Command;

/** Makes the run store anew. */
@Command(
        name = "rebuild-store",
        description = "Make the run store anew from the run folders, which are not touched.",
        sortOptions = false)
final class RebuildStoreCommand implements Callable<Integer> {

    private final Session session;

    RebuildStoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        ProgressLine progress = new ProgressLine(session.err(), session.terminal());
        try (RunStore store = Store.open(session)) {
            RebuildReport report =
                    store.rebuild(
                            session.workspace().runs(),
                            (done, total, run) -> progress.show(done, total, 0, 0),
                            progress::message);
            progress.end();
            report.problems().forEach(p -> session.err().println("consilience: " + p));
            session.out()
                    .printf(
                            "%d runs with %d trials are in %s.%n",
                            report.runs(), report.trials(), session.workspace().store());
            return report.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.TRIALS_FAILED;
        }
    }
}
