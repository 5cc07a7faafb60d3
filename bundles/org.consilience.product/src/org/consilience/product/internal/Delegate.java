package org.consilience.product.internal;

import java.util.Objects;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;

/** Another bundle's application, reached by its id alone. */
final class Delegate {

    static final String COMMAND_LINE = "org.consilience.cli.application";
    static final String WORKBENCH = "org.eclipse.ui.ide.workbench";

    private static final String POINT = "org.eclipse.core.runtime.applications";

    private Delegate() {}

    /**
     * Makes an application.
     *
     * @param id its id
     * @throws CoreException if it is not installed or cannot be made
     */
    static IApplication create(String id) throws CoreException {
        IExtension extension =
                Platform.getExtensionRegistry().getExtension(POINT, Objects.requireNonNull(id));
        if (extension != null) {
            for (IConfigurationElement application : extension.getConfigurationElements()) {
                for (IConfigurationElement run : application.getChildren("run")) {
                    return (IApplication) run.createExecutableExtension("class");
                }
            }
        }
        throw new IllegalStateException(
                "The application %s is not installed; build or install Consilience anew."
                        .formatted(id));
    }
}
