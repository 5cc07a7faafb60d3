package org.consilience.ui.inspect;

import java.util.Optional;
import org.consilience.ui.Faults;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;

/** The previews of data of the installed plugins. */
public final class DataPreviews {

    /** The extension point. */
    public static final String POINT = "org.consilience.ui.previews";

    private DataPreviews() {}

    /**
     * Finds the preview of a type of data; loads a plugin's class, so never on the UI thread.
     *
     * @param dataType the qualified name of the type
     * @return a new preview, or empty if no plugin has one that works
     */
    public static Optional<DataPreview<?>> find(String dataType) {
        for (IConfigurationElement element :
                Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            if (dataType.equals(element.getAttribute("dataType"))) {
                try {
                    return Optional.of((DataPreview<?>) element.createExecutableExtension("class"));
                } catch (CoreException | ClassCastException e) {
                    Faults.log(
                            "The preview of %s for %s cannot be used: %s"
                                    .formatted(
                                            element.getContributor().getName(),
                                            dataType,
                                            Faults.words(e)),
                            e);
                }
            }
        }
        return Optional.empty();
    }
}
