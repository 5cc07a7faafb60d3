package org.consilience.product.internal.safe;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Opens the platform's tree of resources before anything else touches it: only the platform can
 * tell whether it is whole, and a bundle that did not start can be started again.
 */
final class ResourcesOpener {

    private static final String BUNDLE = "org.eclipse.core.resources";

    private ResourcesOpener() {}

    /**
     * Tries once.
     *
     * @return why it did not open, or null
     */
    static @Nullable String fault() {
        Bundle resources = Platform.getBundle(BUNDLE);
        if (resources == null) {
            return null;
        }
        try {
            resources.start(Bundle.START_TRANSIENT);
            return null;
        } catch (BundleException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return String.valueOf(cause.getMessage());
        }
    }
}
