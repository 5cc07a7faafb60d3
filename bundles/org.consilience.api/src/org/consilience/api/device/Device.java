package org.consilience.api.device;

import java.util.Optional;
import java.util.Set;

/** A place where trials compute. */
public interface Device {

    /** Returns the id that experiments name, such as {@code cpu} or {@code cuda:0}. */
    String id();

    /** Returns the kind, such as {@code cpu} or {@code cuda}. */
    String kind();

    /** Returns the name for a reader, such as the processor's model. */
    String title();

    /** Returns how many trials it takes at once without loss; at least 1. */
    int slots();

    /** Returns the memory in bytes that trials on it share, or 0 if unknown. */
    long memory();

    /** Returns the share of it in use now, 0 to 1, or NaN if unknown. */
    double load();

    /** Returns the simple names of its capabilities. */
    Set<String> capabilities();

    /**
     * Returns a capability.
     *
     * @param type the capability's interface
     * @param <C> the capability
     * @return the capability, or empty if the device lacks it
     */
    <C extends Capability> Optional<C> capability(Class<C> type);
}
