package org.consilience.ui.editor.internal;

import java.util.List;
import java.util.function.Consumer;
import org.consilience.engine.Engine;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.model.validation.Validator;
import org.consilience.ui.Services;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;

/**
 * Reads and validates the text of an experiment in a job, a moment after the last change. A newer
 * text makes the answer about an older one void.
 */
final class Checker {

    /** How long the user may go on typing before his text is read, in milliseconds. */
    private static final long DELAY = 250;

    /**
     * What was found.
     *
     * @param experiment what the text holds, not shared with anyone, or null if it cannot be read
     * @param faults why it cannot be read
     * @param problems what keeps it from running
     */
    record Answer(
            @Nullable Experiment experiment, List<TextFault> faults, List<Problem> problems) {}

    private final Display display;
    private final Consumer<Answer> heard;
    private @Nullable Job current;

    Checker(Display display, Consumer<Answer> heard) {
        this.display = display;
        this.heard = heard;
    }

    /** Asks for an answer about a text, in place of any earlier one. */
    void check(String text, boolean now) {
        cancel();
        Job[] self = new Job[1];
        ICoreRunnable body =
                monitor -> {
                    Answer answer = answer(text);
                    if (!monitor.isCanceled() && !display.isDisposed()) {
                        display.asyncExec(() -> hear(self[0], answer));
                    }
                };
        Job job = Job.createSystem("Check the experiment", body);
        job.setPriority(Job.SHORT);
        self[0] = job;
        current = job;
        job.schedule(now ? 0 : DELAY);
    }

    /** Gives up what is being computed. */
    void cancel() {
        Job job = current;
        current = null;
        if (job != null) {
            job.cancel();
        }
    }

    /** Tells whether an answer is awaited. */
    boolean busy() {
        return current != null;
    }

    private void hear(Job job, Answer answer) {
        if (job == current) {
            current = null;
            heard.accept(answer);
        }
    }

    /** Reads and validates a text; slow, since it may load plugins. */
    static Answer answer(String text) {
        try {
            Experiment experiment = ExperimentFiles.parse(text, "experiment");
            InstalledCatalogue installed =
                    new InstalledCatalogue(Services.get(Engine.class).catalogue());
            return new Answer(experiment, List.of(), Validator.validate(experiment, installed));
        } catch (ExperimentException e) {
            List<TextFault> faults = faults(e);
            return new Answer(null, faults, faults.stream().map(Checker::problem).toList());
        }
    }

    static List<TextFault> faults(ExperimentException e) {
        return e.problems().stream()
                .map(p -> new TextFault(p.line(), p.column(), p.message()))
                .toList();
    }

    static Problem problem(TextFault fault) {
        return new Problem(
                Severity.ERROR, "/", fault.toString(), "Correct the text on the Source page.");
    }
}
