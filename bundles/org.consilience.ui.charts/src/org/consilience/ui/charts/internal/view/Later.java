package org.consilience.ui.charts.internal.view;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/**
 * Computes what is light at once and what is heavy in a job; of several requests only the newest is
 * answered. To be used from the UI thread.
 *
 * @param <T> what is computed
 */
final class Later<T> {

    private final Control owner;
    private final Consumer<T> answered;
    private int newest;

    Later(Control owner, Consumer<T> answered) {
        this.owner = owner;
        this.answered = answered;
    }

    void ask(boolean heavy, Supplier<T> work) {
        int request = ++newest;
        if (!heavy) {
            answered.accept(work.get());
            return;
        }
        ICoreRunnable body =
                monitor -> {
                    if (request != newest || owner.isDisposed()) {
                        return;
                    }
                    T answer = work.get();
                    if (!owner.isDisposed()) {
                        owner.getDisplay().asyncExec(() -> answer(request, answer));
                    }
                };
        Job job = Job.create("Drawing", body);
        job.setSystem(true);
        job.schedule();
    }

    private void answer(int request, T answer) {
        if (request == newest && !owner.isDisposed()) {
            answered.accept(answer);
        }
    }
}
