package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilience.api.device.Device;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Part;

/**
 * What the installed plugins contribute, as it was when it was read.
 *
 * @param datasets the datasets, sorted by id
 * @param methods the methods, sorted by id
 * @param devices the devices, those that cannot be used last
 */
public record Installed(List<Entry> datasets, List<Entry> methods, List<DeviceChoice> devices) {

    /**
     * A device, or a provider of devices that has none now.
     *
     * @param id the id that an experiment names
     * @param title its name for a reader
     * @param capabilities what it can do, besides computing
     * @param reason why it cannot be used, and the remedy; empty if it can
     */
    public record DeviceChoice(String id, String title, List<String> capabilities, String reason) {

        /** Copies the list. */
        public DeviceChoice {
            capabilities = List.copyOf(capabilities);
        }
    }

    /** Copies the lists. */
    public Installed {
        datasets = List.copyOf(datasets);
        methods = List.copyOf(methods);
        devices = List.copyOf(devices);
    }

    /**
     * Reads the catalogue; loads the compute providers, so never on the UI thread.
     *
     * @param catalogue the catalogue
     */
    public static Installed read(Catalogue catalogue) {
        List<DeviceChoice> devices = new ArrayList<>();
        for (Device d : catalogue.devices()) {
            devices.add(
                    new DeviceChoice(
                            d.id(), d.title(), d.capabilities().stream().sorted().toList(), ""));
        }
        for (Catalogue.Missing m : catalogue.missing()) {
            devices.add(new DeviceChoice(m.id(), m.title(), List.of(), m.reason()));
        }
        return new Installed(catalogue.datasets(), catalogue.methods(), devices);
    }

    /**
     * Finds what stands behind a dataset or an arm.
     *
     * @param part the dataset or arm
     */
    public Optional<Entry> find(Part part) {
        return find(part instanceof Arm, Parts.provider(part));
    }

    /**
     * Finds a dataset or a method.
     *
     * @param method whether a method is meant
     * @param id its id
     */
    public Optional<Entry> find(boolean method, String id) {
        return (method ? methods : datasets).stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /**
     * Says why an arm cannot run on a device.
     *
     * @param arm the arm
     * @param device the device
     * @return a sentence; empty if it can, or nothing is known of its method
     */
    public String lacking(Arm arm, DeviceChoice device) {
        String lacks =
                find(arm).map(Entry::requires).orElse(List.of()).stream()
                        .filter(c -> !device.capabilities().contains(c))
                        .collect(Collectors.joining(", "));
        return lacks.isEmpty()
                ? ""
                : "%s lacks %s, which %s requires."
                        .formatted(device.id(), lacks, Parts.text(arm.getLabel()));
    }
}
