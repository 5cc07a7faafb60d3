package org.consilience.ui.inspect;

import java.util.Optional;
import org.consilience.ui.Faults;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;

/** The inspectors of the installed plugins. */
public final class Inspectors {

    /** The extension point. */
    public static final String POINT = "org.consilience.ui.inspectors";

    private Inspectors() {}

    /**
     * Finds the inspector for a media type: one that names it, else one for its main type, such as
     * {@code image/*}.
     *
     * @param mediaType the media type
     * @return a new inspector, or empty if no plugin has one that works
     */
    public static Optional<Inspector<?>> find(String mediaType) {
        String main = mediaType.replaceFirst("/.*", "/*");
        return create(mediaType).or(() -> create(main));
    }

    private static Optional<Inspector<?>> create(String mediaType) {
        for (IConfigurationElement element :
                Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            if (mediaType.equals(element.getAttribute("mediaType"))) {
                try {
                    return Optional.of((Inspector<?>) element.createExecutableExtension("class"));
                } catch (CoreException | ClassCastException e) {
                    Faults.log(
                            "The inspector of %s for %s cannot be used: %s"
                                    .formatted(
                                            element.getContributor().getName(),
                                            mediaType,
                                            Faults.words(e)),
                            e);
                }
            }
        }
        return Optional.empty();
    }
}
