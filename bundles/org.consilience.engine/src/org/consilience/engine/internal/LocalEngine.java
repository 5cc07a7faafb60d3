package org.consilience.engine.internal;

import org.consilience.engine.Engine;
import org.consilience.engine.internal.catalogue.OsgiCatalogue;
import org.consilience.engine.internal.schedule.EquinoxLauncher;
import org.consilience.engine.internal.schedule.Runs;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The engine of an install: its catalogue is the framework's, its workers are of the install. */
@Component(service = Engine.class)
public final class LocalEngine extends Runs {

    /** Starts with what the framework has. */
    public LocalEngine() {
        this(FrameworkUtil.getBundle(LocalEngine.class).getBundleContext());
    }

    private LocalEngine(BundleContext context) {
        super(
                () -> new OsgiCatalogue(context),
                new EquinoxLauncher(context),
                () -> EquinoxLauncher.install(context));
    }

    @Deactivate
    @Override
    public void coolDown() {
        super.coolDown();
    }
}
