package org.consilience.engine.internal.schedule;

import java.util.List;
import org.consilience.engine.run.BundleVersion;

/**
 * What is installed, for the record.
 *
 * @param bundles the bundles, sorted by name
 * @param build the build id, or an empty string
 */
public record Install(List<BundleVersion> bundles, String build) {

    /** Copies the list. */
    public Install {
        bundles = List.copyOf(bundles);
    }
}
