package org.consilience.ui.views.internal.devices;

import java.util.List;
import java.util.function.Consumer;
import org.consilience.engine.Engine;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.ui.Faults;
import org.consilience.ui.Services;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/** Asks the devices for their load every second while somebody looks. */
final class Sampler {

    private static final long PAUSE_MILLIS = 1_000;

    private final Consumer<Sample> shown;
    private final ICoreRunnable body = monitor -> look();
    private final Job job = Job.create("Looking at the devices", body);
    private volatile boolean on;

    /**
     * What all devices said at one moment.
     *
     * @param readings the devices
     * @param missing the providers without a device
     * @param problem why they cannot be asked; empty if they can
     */
    record Sample(List<Reading> readings, List<Catalogue.Missing> missing, String problem) {}

    /** Makes a sampler that calls back on its own thread. */
    Sampler(Consumer<Sample> shown) {
        this.shown = shown;
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
    }

    /** Begins or ends to ask. */
    void on(boolean wanted) {
        if (wanted != on) {
            on = wanted;
            if (wanted) {
                job.schedule();
            } else {
                job.cancel();
            }
        }
    }

    boolean on() {
        return on;
    }

    private void look() {
        shown.accept(sample());
        if (on) {
            job.schedule(PAUSE_MILLIS);
        }
    }

    private static Sample sample() {
        try {
            Catalogue catalogue = Services.get(Engine.class).catalogue();
            return new Sample(
                    catalogue.devices().stream().map(Reading::of).toList(),
                    catalogue.missing(),
                    "");
        } catch (RuntimeException | LinkageError e) {
            return new Sample(List.of(), List.of(), Faults.words(e));
        }
    }
}
