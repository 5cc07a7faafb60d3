package org.consilience.api.device;

import java.util.List;

/**
 * A source of devices, registered as a Declarative Services component with the service properties
 * {@code id} and {@code title}.
 */
public interface ComputeProvider {

    /**
     * Returns the devices that can be used now, in a stable order.
     *
     * @return the devices; empty where {@link #unavailable()} says why
     */
    List<Device> devices();

    /**
     * Says why there is no device, in one sentence with the remedy.
     *
     * @return the reason, or an empty string where there are devices
     */
    default String unavailable() {
        return "";
    }
}
