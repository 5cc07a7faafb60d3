package org.consilience.engine.catalogue;

import java.util.List;
import java.util.Optional;
import org.consilience.api.device.ComputeProvider;
import org.consilience.api.device.Device;

/** The datasets, methods and devices of the installed plugins. Listing loads no plugin class. */
public interface Catalogue {

    /** Returns the datasets, sorted by id. */
    List<Entry> datasets();

    /** Returns the methods, sorted by id. */
    List<Entry> methods();

    /** Returns the devices that can be used now; this does load the compute providers. */
    List<Device> devices();

    /** Returns the compute providers that have no device now, each with the reason. */
    List<Missing> missing();

    /**
     * Finds a dataset or a method.
     *
     * @param kind which of the two
     * @param id its id
     * @return what is known about it, or empty if no plugin provides it
     */
    default Optional<Entry> find(Kind kind, String id) {
        List<Entry> entries = kind == Kind.DATASET ? datasets() : methods();
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /**
     * Finds a device.
     *
     * @param id its id
     * @return the device, or empty if there is none of that id now
     */
    default Optional<Device> device(String id) {
        return devices().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** What an entry is. */
    enum Kind {
        /** A source of data. */
        DATASET,
        /** An algorithm. */
        METHOD
    }

    /**
     * A {@link ComputeProvider} without devices.
     *
     * @param id the provider's id
     * @param title its title
     * @param reason why, and the remedy
     */
    record Missing(String id, String title, String reason) {}
}
