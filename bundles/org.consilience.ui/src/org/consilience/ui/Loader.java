package org.consilience.ui;

import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;

/**
 * Computes what a control shows in a job and shows it on the UI thread. A newer request cancels the
 * older one, whose answer is then never shown. To be used from the UI thread.
 *
 * @param <T> what is computed
 */
public final class Loader<T> {

    /**
     * What is computed, away from the UI thread.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Computes.
         *
         * @param monitor says when nobody waits for the answer any more
         * @return the answer
         * @throws Exception if there is none, with a message for the user
         */
        T compute(IProgressMonitor monitor) throws Exception;
    }

    private final Control owner;
    private final Consumer<T> shown;
    private final Consumer<Exception> failed;
    private @Nullable Job current;

    /**
     * Makes a loader; the control's end is the end of its work.
     *
     * @param owner the control that shows the answers
     * @param shown shows an answer, on the UI thread
     * @param failed shows a fault, on the UI thread
     */
    public Loader(Control owner, Consumer<T> shown, Consumer<Exception> failed) {
        this.owner = owner;
        this.shown = shown;
        this.failed = failed;
        owner.addDisposeListener(e -> cancel());
    }

    /**
     * Asks for an answer; one that is still being computed is given up.
     *
     * @param name what the Progress view calls it
     * @param work the computation
     */
    public void load(String name, Work<T> work) {
        cancel();
        Job[] self = new Job[1];
        ICoreRunnable body = monitor -> run(self[0], work, monitor);
        Job job = Job.create(name, body);
        self[0] = job;
        job.setSystem(true);
        current = job;
        job.schedule();
    }

    /** Gives up what is being computed. */
    public void cancel() {
        Job job = current;
        current = null;
        if (job != null) {
            job.cancel();
        }
    }

    /** Tells whether an answer is being computed. */
    public boolean busy() {
        return current != null;
    }

    private IStatus run(Job job, Work<T> work, IProgressMonitor monitor) {
        try {
            T answer = work.compute(monitor);
            show(job, () -> shown.accept(answer));
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } catch (Exception e) {
            show(job, () -> failed.accept(e));
        }
        return Status.OK_STATUS;
    }

    private void show(Job job, Runnable body) {
        if (owner.isDisposed()) {
            return;
        }
        owner.getDisplay()
                .asyncExec(
                        () -> {
                            if (!owner.isDisposed() && current == job) {
                                current = null;
                                body.run();
                            }
                        });
    }
}
