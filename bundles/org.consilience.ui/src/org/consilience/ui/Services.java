package org.consilience.ui;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The way from a widget, which no framework injects, to an OSGi service. */
public final class Services {

    private Services() {}

    /**
     * Returns a service.
     *
     * @param type its interface
     * @param <T> the service
     * @return the service of the highest rank
     * @throws IllegalStateException if the installation lacks it
     */
    public static <T> T get(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new IllegalStateException(
                    "The installation has no %s; install or build it anew."
                            .formatted(type.getSimpleName()));
        }
        return service;
    }
}
