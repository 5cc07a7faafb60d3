package org.consilience.ui.views.internal.devices;

import java.util.Set;
import java.util.TreeSet;
import org.consilience.api.device.Device;

/**
 * What a device said at one moment.
 *
 * @param id its id
 * @param kind its kind
 * @param title its name for a reader
 * @param slots how many trials it takes at once
 * @param memory its memory in bytes, or 0 if unknown
 * @param used how much of it is in use, or -1 if unknown
 * @param load the share of it in use, 0 to 1, or NaN if unknown
 * @param capabilities the names of its capabilities, sorted
 */
record Reading(
        String id,
        String kind,
        String title,
        int slots,
        long memory,
        long used,
        double load,
        Set<String> capabilities) {

    private static final String CORES = "cpu";

    static Reading of(Device device) {
        long memory = device.memory();
        return new Reading(
                device.id(),
                device.kind(),
                device.title(),
                device.slots(),
                memory,
                CORES.equals(device.kind()) ? Memory.used(memory) : -1,
                device.load(),
                new TreeSet<>(device.capabilities()));
    }

    String memoryInWords() {
        if (memory == 0) {
            return "unknown";
        }
        return used < 0 ? Memory.words(memory) : Memory.words(used, memory);
    }

    String loadInWords() {
        return Double.isNaN(load) ? "unknown" : "%d %%".formatted(Math.round(load * 100));
    }

    String capabilitiesInWords() {
        return capabilities.isEmpty() ? "plain Java" : String.join(", ", capabilities);
    }
}
