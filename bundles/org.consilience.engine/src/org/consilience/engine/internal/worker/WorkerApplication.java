package org.consilience.engine.internal.worker;

import org.consilience.engine.internal.catalogue.OsgiCatalogue;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;

/** The worker as an application of the install. */
public final class WorkerApplication implements IApplication {

    @Override
    public Object start(@Nullable IApplicationContext context) throws Exception {
        if (context != null) {
            context.applicationRunning();
        }
        Worker.serve(OsgiCatalogue::here);
        System.exit(0); // there is nothing to shut down with care, and the engine waits
        return IApplication.EXIT_OK;
    }

    @Override
    public void stop() {
        // the engine says when: see Message.Exit
    }
}
