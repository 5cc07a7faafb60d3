package org.consilience.ui.launch.internal.queue;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.eclipse.jdt.annotation.Nullable;

/** A run as the debug platform sees it: with a console and a stop button, also while it waits. */
public final class RunProcess extends PlatformObject implements IProcess {

    private final ILaunch launch;
    private final RunTask task;
    private final Map<String, String> attributes = new ConcurrentHashMap<>();
    private volatile boolean left;

    /**
     * Shows a run in a launch.
     *
     * @param launch the launch, which gets it
     * @param task the run
     */
    public RunProcess(ILaunch launch, RunTask task) {
        this.launch = launch;
        this.task = task;
        attributes.put(ATTR_PROCESS_TYPE, "org.consilience.run");
        attributes.put(ATTR_CMDLINE, task.order().twin());
        launch.addProcess(this);
        fire(DebugEvent.CREATE);
    }

    /** Returns the run. */
    public RunTask task() {
        return task;
    }

    /** Tells the platform that the process began or ended. */
    void changed() {
        if (task.pid() != 0) {
            attributes.put(ATTR_PROCESS_ID, Long.toString(task.pid()));
        }
        fire(task.phase() == RunTask.Phase.ENDED ? DebugEvent.TERMINATE : DebugEvent.CHANGE);
    }

    /** Lets go of the run, which goes on without this workbench. */
    void leave() {
        left = true;
    }

    @Override
    public String getLabel() {
        return task.run();
    }

    @Override
    public ILaunch getLaunch() {
        return launch;
    }

    @Override
    public IStreamsProxy getStreamsProxy() {
        return task.streams();
    }

    @Override
    public void setAttribute(@Nullable String key, @Nullable String value) {
        if (value == null) {
            attributes.remove(Objects.requireNonNull(key));
        } else {
            attributes.put(Objects.requireNonNull(key), value);
        }
    }

    @Override
    public @Nullable String getAttribute(@Nullable String key) {
        return attributes.get(Objects.requireNonNull(key));
    }

    @Override
    public int getExitValue() throws DebugException {
        Ending ending = task.ending();
        if (ending == null) {
            throw new DebugException(Status.error("The run has not ended."));
        }
        return ending.exit();
    }

    @Override
    public boolean canTerminate() {
        return !isTerminated();
    }

    @Override
    public boolean isTerminated() {
        return left || task.phase() == RunTask.Phase.ENDED;
    }

    @Override
    public void terminate() {
        if (!left) {
            task.cancel();
        }
    }

    private void fire(int kind) {
        DebugPlugin debug = DebugPlugin.getDefault();
        if (debug != null) {
            debug.fireDebugEventSet(new DebugEvent[] {new DebugEvent(this, kind)});
        }
    }
}
