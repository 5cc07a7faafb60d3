package org.consilience.engine.internal.worker;

import org.consilience.engine.internal.catalogue.OsgiCatalogue;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;

/** The worker as an application of the install. */
public final class WorkerApplication implements IApplication {

    private static final int FAILED = 1;

    @Override
    public Object start(@Nullable IApplicationContext context) throws Exception {
        if (context != null) {
            context.applicationRunning();
        }
        int status = FAILED;
        try {
            Worker.serve(OsgiCatalogue::here);
            status = 0;
        } finally {
            // There is nothing to shut down with care, and nobody waits for a worker whose engine
            // was gone before it came.
            System.exit(status);
        }
        return IApplication.EXIT_OK;
    }

    @Override
    public void stop() {
        // the engine says when: see Message.Exit
    }
}
