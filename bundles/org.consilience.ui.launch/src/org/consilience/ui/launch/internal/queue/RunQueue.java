package org.consilience.ui.launch.internal.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.consilience.ui.Faults;
import org.consilience.ui.WorkbenchPreferences;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Component;

/** The runs of this workbench: as many go on as the preferences allow, the others wait. */
@Component(service = RunQueue.class)
public final class RunQueue {

    private static final long LOOK_MILLIS = 250;

    private final List<RunTask> waiting = new ArrayList<>();
    private final List<RunTask> going = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * Puts a run at the end of the queue.
     *
     * @param order what is to be done
     * @param launch the launch that it belongs to, or null for one of its own
     * @return the run
     */
    public RunTask submit(RunOrder order, @Nullable ILaunch launch) {
        RunTask task = new RunTask(order);
        synchronized (this) {
            waiting.add(task);
        }
        show(task, launch);
        return task;
    }

    private void show(RunTask task, @Nullable ILaunch given) {
        ILaunch launch = given;
        if (launch == null) {
            launch = new Launch(null, ILaunchManager.RUN_MODE, null);
            DebugPlugin.getDefault().getLaunchManager().addLaunch(launch);
        }
        new RunJob(this, task, new RunProcess(launch, task)).schedule();
        changed();
    }

    /** Takes over the processes that an earlier workbench left; returns those that ended since. */
    public List<RunTask> attach() {
        List<RunTask> ended = new ArrayList<>();
        try {
            for (ChildFolder folder : ChildFolder.left()) {
                folder.identity()
                        .ifPresentOrElse(who -> attach(folder, who, ended), folder::delete);
            }
        } catch (IOException e) {
            Faults.log("Runs of an earlier workbench cannot be looked for.", e);
        }
        return ended;
    }

    private void attach(ChildFolder folder, ChildFolder.Identity who, List<RunTask> ended) {
        if (pids().contains(who.pid())) {
            return; // this workbench's own
        }
        Optional<Child> child = Child.find(folder, who);
        if (child.isPresent()) {
            RunTask task = RunTask.attached(who.order(), child.get());
            synchronized (this) {
                going.add(task);
            }
            show(task, null);
        } else {
            RunTask task = RunTask.gone(who.order(), folder);
            task.beat();
            task.end(Coroner.of(task));
            ended.add(task);
            folder.delete();
        }
    }

    private synchronized List<Long> pids() {
        return going.stream().map(RunTask::pid).toList();
    }

    /** Returns the runs that go on and those that wait, in their order. */
    public synchronized List<RunTask> tasks() {
        List<RunTask> all = new ArrayList<>(going);
        all.addAll(waiting);
        return all;
    }

    /**
     * Finds a run of this workbench that has not ended.
     *
     * @param run the run's id
     */
    public synchronized Optional<RunTask> find(String run) {
        return tasks().stream().filter(t -> t.run().equals(run)).findFirst();
    }

    /**
     * Lets a waiting run be the next.
     *
     * @param task the run
     */
    public void toFront(RunTask task) {
        synchronized (this) {
            if (waiting.remove(task)) {
                waiting.addFirst(task);
            }
        }
        changed();
    }

    /** Lets go of all runs: going ones go on without this workbench, waiting ones are dropped. */
    public synchronized void leave() {
        going.clear();
        waiting.clear();
        notifyAll();
    }

    synchronized boolean has(RunTask task) {
        return going.contains(task) || waiting.contains(task);
    }

    /**
     * Waits until a run may begin.
     *
     * @return false if it was cancelled before
     */
    boolean awaitTurn(RunTask task, IProgressMonitor monitor) throws InterruptedException {
        boolean turn = false;
        while (!turn) {
            synchronized (this) {
                if (!has(task) || task.cancelled() || monitor.isCanceled()) {
                    return false;
                }
                turn = !waits(task);
                if (turn && waiting.remove(task)) {
                    going.add(task);
                }
                if (!turn) {
                    monitor.subTask(
                            "Waiting for %s%s"
                                    .formatted(
                                            before(task),
                                            waiting.indexOf(task) > 0
                                                    ? "; run this one next"
                                                    : ""));
                    wait(LOOK_MILLIS);
                }
            }
        }
        changed();
        return true;
    }

    /** Tells whether a run cannot begin at once. */
    synchronized boolean waits(RunTask task) {
        return waiting.indexOf(task) > 0
                || waiting.contains(task) && going.size() >= WorkbenchPreferences.runsAtOnce();
    }

    synchronized String before(RunTask task) {
        int place = waiting.indexOf(task);
        if (place > 0) {
            return waiting.get(place - 1).run();
        }
        return going.isEmpty() ? "its turn" : going.getFirst().run();
    }

    void ended(RunTask task) {
        synchronized (this) {
            going.remove(task);
            waiting.remove(task);
            notifyAll();
        }
        changed();
    }

    /** Tells the listeners that a run came, began, moved or ended. */
    void changed() {
        listeners.forEach(Runnable::run);
    }

    /**
     * Adds a listener.
     *
     * @param listener hears that a run came, began, moved or ended; on any thread
     */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener the listener
     */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
