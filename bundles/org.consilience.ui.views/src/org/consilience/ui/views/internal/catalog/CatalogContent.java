package org.consilience.ui.views.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.consilience.api.device.Device;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.ui.Faults;

/**
 * What the installed plugins contribute, as of one look; made away from the UI thread, since it
 * asks the compute providers.
 *
 * @param datasets the datasets, sorted by id
 * @param methods the methods, sorted by id
 * @param devices the devices
 * @param missing the compute providers without a device, and faults of providers
 */
record CatalogContent(
        List<Entry> datasets,
        List<Entry> methods,
        List<Compute> devices,
        List<Catalogue.Missing> missing) {

    /**
     * A device, asked once.
     *
     * @param id its id
     * @param kind its kind
     * @param title its name for a reader
     * @param slots how many trials it takes at once
     * @param memory its memory in bytes, or 0 if unknown
     * @param capabilities the names of its capabilities, sorted
     */
    record Compute(
            String id,
            String kind,
            String title,
            int slots,
            long memory,
            Set<String> capabilities) {

        static Compute of(Device device) {
            return new Compute(
                    device.id(),
                    device.kind(),
                    device.title(),
                    device.slots(),
                    device.memory(),
                    new TreeSet<>(device.capabilities()));
        }

        boolean runs(Entry method) {
            return capabilities.containsAll(method.requires());
        }
    }

    static CatalogContent of(Catalogue catalogue) {
        List<Catalogue.Missing> missing = new ArrayList<>();
        List<Compute> devices =
                guarded(() -> catalogue.devices().stream().map(Compute::of).toList(), missing);
        missing.addAll(guarded(catalogue::missing, missing));
        return new CatalogContent(
                catalogue.datasets(),
                catalogue.methods(),
                devices,
                missing.stream().distinct().toList());
    }

    /** A provider that throws takes only the devices with it. */
    private static <T> List<T> guarded(Supplier<List<T>> source, List<Catalogue.Missing> missing) {
        try {
            return source.get();
        } catch (RuntimeException | LinkageError e) {
            Faults.log("The compute providers cannot be asked: %s".formatted(Faults.words(e)), e);
            missing.add(
                    new Catalogue.Missing(
                            "devices",
                            "Compute providers",
                            "A compute provider failed: %s. Update or remove its plugin; the Error"
                                            .formatted(Faults.words(e))
                                    + " Log names it."));
            return List.of();
        }
    }

    /** The entries of the other kind whose data fits. */
    List<Entry> fitting(Entry entry) {
        List<Entry> others = entry.kind() == Catalogue.Kind.DATASET ? methods : datasets;
        return others.stream().filter(o -> o.dataType().equals(entry.dataType())).toList();
    }
}
