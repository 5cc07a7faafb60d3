package org.consilience.cli.internal;

import java.util.Objects;
import org.consilience.engine.Engine;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Runs one command and ends with its exit status. */
public final class CommandLineApplication implements IApplication {

    /** Set where no launcher ends the process, as in one that the workbench starts. */
    private static final String ALONE = "consilience.alone";

    private static final long PATIENCE_MILLIS = 20_000;

    @Override
    public Object start(@Nullable IApplicationContext context) throws Exception {
        String[] arguments =
                (String[])
                        Objects.requireNonNull(context)
                                .getArguments()
                                .get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        BundleContext bundle =
                FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        ServiceTracker<Engine, Engine> tracker = new ServiceTracker<>(bundle, Engine.class, null);
        tracker.open();
        try {
            int status =
                    Consilience.execute(
                            new Session(() -> engine(tracker), System.out, System.err), arguments);
            if (Boolean.getBoolean(ALONE)) {
                System.exit(status);
            }
            return status;
        } finally {
            tracker.close();
        }
    }

    @Override
    public void stop() {
        // A command ends by itself; an interrupt cancels its run.
    }

    private static Engine engine(ServiceTracker<Engine, Engine> tracker) {
        try {
            Engine engine = tracker.waitForService(PATIENCE_MILLIS);
            if (engine != null) {
                return engine;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CommandException(
                "The engine did not start; the installation is incomplete. Build or install it"
                        + " anew.");
    }
}
