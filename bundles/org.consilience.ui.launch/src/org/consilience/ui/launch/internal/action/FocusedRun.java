package org.consilience.ui.launch.internal.action;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunRow;
import org.consilience.ui.Services;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.launch.internal.queue.RunOrder;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;

/**
 * The run that the commands are about: the first of the focus.
 *
 * @param id its id, or an empty string
 * @param title its experiment's title
 * @param state what can be done with it
 */
record FocusedRun(String id, String title, State state) {

    /** What can be done with a run. */
    enum State {
        /** There is none. */
        NONE,
        /** It waits or goes on here. */
        OURS,
        /** A process that this workbench did not start works at it. */
        FOREIGN,
        /** It ended and can go on. */
        RESUMABLE,
        /** All of it is done. */
        DONE
    }

    /** Looks at the focus; on the UI thread, costs nothing. */
    static FocusedRun now() {
        String id = Services.get(FocusService.class).focus().run();
        Optional<RunRow> row = Services.get(RunLibrary.class).run(id);
        String title = row.map(RunRow::title).orElse(id);
        if (Services.get(RunQueue.class).find(id).isPresent()) {
            return new FocusedRun(id, title, State.OURS);
        }
        return new FocusedRun(id, title, row.map(r -> state(r.state())).orElse(State.NONE));
    }

    private static State state(RunState run) {
        return switch (run) {
            case RUNNING -> State.FOREIGN;
            case DONE -> State.DONE;
            case FAILED, CANCELLED, INTERRUPTED -> State.RESUMABLE;
        };
    }

    /** Returns the words that go on with it or repeat it. */
    List<String> words(RunOrder.Kind kind) {
        List<String> words = new ArrayList<>();
        words.add(kind == RunOrder.Kind.RESUME ? "resume" : "rerun");
        words.add(id);
        if (WorkbenchPreferences.workers() > 0) {
            words.add("--workers");
            words.add(Integer.toString(WorkbenchPreferences.workers()));
        }
        return words;
    }

    /** Asks for it to go on or to be repeated. */
    RunOrder order(RunOrder.Kind kind, String run) {
        Path home = WorkbenchPreferences.workspace().home();
        return new RunOrder(kind, run, title, words(kind), home, home, List.of());
    }
}
