package org.consilience.ui.launch.internal.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.consilience.engine.run.RunFolder;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.consilience.ui.Services;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.progress.IProgressConstants;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A run in the Progress view: waits for its turn, follows its process, and says how it ended. */
final class RunJob extends Job {

    private static final long BEAT_MILLIS = 200;

    private final RunQueue queue;
    private final RunTask task;
    private final RunProcess process;

    RunJob(RunQueue queue, RunTask task, RunProcess process) {
        super("Run " + task.order().title());
        this.queue = queue;
        this.task = task;
        this.process = process;
        setPriority(LONG);
        setProperty(IProgressConstants.ICON_PROPERTY, Icons.descriptor("launch"));
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor given) {
        IProgressMonitor monitor = Objects.requireNonNull(given);
        RunProgress progress = new RunProgress(task, monitor);
        Ending ending = null;
        try {
            sayThatItWaits();
            if (queue.awaitTurn(task, monitor)) {
                setProperty(IProgressConstants.ACTION_PROPERTY, null);
                task.start(CommandProcess.ofThisInstall());
                process.changed();
                follow(monitor, progress);
            }
        } catch (IOException e) {
            ending =
                    new Ending(
                            Ending.Kind.NOT_STARTED,
                            "%s was not started: %s".formatted(task.run(), Faults.words(e)),
                            -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (left()) {
            process.leave();
            return Status.CANCEL_STATUS;
        }
        end(ending == null ? Coroner.of(task) : ending);
        monitor.done();
        return task.cancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    private void sayThatItWaits() {
        if (task.phase() == RunTask.Phase.WAITING && queue.waits(task)) {
            task.streams().say("Waiting for %s.".formatted(queue.before(task)));
            setProperty(
                    IProgressConstants.ACTION_PROPERTY,
                    new Action("Run next") {
                        @Override
                        public void run() {
                            queue.toFront(task);
                        }
                    });
        }
    }

    private void follow(IProgressMonitor monitor, RunProgress progress)
            throws InterruptedException {
        Child child = task.child();
        boolean begun = false;
        while (child != null && child.alive() && !left()) {
            TimeUnit.MILLISECONDS.sleep(BEAT_MILLIS);
            if (monitor.isCanceled() && !task.cancelled() && !left()) {
                task.cancel();
            }
            task.beat();
            if (!begun && Files.isRegularFile(task.order().folder().resolve(RunFolder.INFO))) {
                begun = true;
                task.recorded();
                Services.get(RunLibrary.class).refresh();
                RunAnnouncement.begun(task);
            } else if (begun && !Files.exists(task.order().folder()) && !task.cancelled()) {
                task.streams()
                        .say("The run's folder was deleted under its feet; the run is ended.");
                task.cancel();
            }
            progress.show();
        }
    }

    private void end(Ending ending) {
        task.beat();
        task.streams().say(ending.sentence());
        Child child = task.child();
        task.end(ending);
        process.changed();
        queue.ended(task);
        Services.get(RunLibrary.class).refresh();
        RunAnnouncement.ended(task, ending);
        if (child != null) {
            child.folder().delete();
        }
    }

    /** A workbench that closes cancels its jobs, which is not the user's cancelling the run. */
    private boolean left() {
        BundleContext context = FrameworkUtil.getBundle(RunJob.class).getBundleContext();
        return !queue.has(task)
                || context == null
                || context.getBundle(0).getState() == Bundle.STOPPING;
    }
}
