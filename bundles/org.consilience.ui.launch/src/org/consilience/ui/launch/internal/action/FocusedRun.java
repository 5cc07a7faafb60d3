package org.consilience.ui.launch.internal.action;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        RunRow row = Services.get(RunLibrary.class).run(id).orElse(null);
        String title = row == null ? id : row.title();
        if (Services.get(RunQueue.class).find(id).isPresent()) {
            return new FocusedRun(id, title, State.OURS);
        } else if (row == null) {
            return new FocusedRun(id, title, State.NONE);
        }
        return new FocusedRun(
                id,
                title,
                row.state() == RunState.RUNNING
                        ? State.FOREIGN
                        : row.state() == RunState.DONE ? State.DONE : State.RESUMABLE);
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
