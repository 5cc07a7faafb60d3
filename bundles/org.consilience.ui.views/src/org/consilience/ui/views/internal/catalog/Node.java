package org.consilience.ui.views.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilience.api.Measure;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.validation.CatalogueView;
import org.consilience.ui.CatalogItem;
import org.consilience.ui.views.internal.SameKey;

/** A node of the catalogue's tree. */
sealed interface Node extends SameKey.Keyed {

    /** The words that stand in the tree. */
    String label();

    /** The icon's name. */
    String icon();

    /** The nodes below. */
    default List<Node> children() {
        return List.of();
    }

    /** The words that a search looks into, in lower case. */
    default String words() {
        return label().toLowerCase(Locale.ROOT);
    }

    /** The dataset, method or device that it is, if it is one. */
    default Optional<CatalogItem> item() {
        return Optional.empty();
    }

    /** A kind or a family. */
    record Group(String label, String icon, List<Node> children) implements Node {

        @Override
        public String key() {
            return "group " + label;
        }
    }

    /** A dataset or a method. */
    record OfEntry(Entry entry) implements Node {

        @Override
        public String label() {
            return entry.title();
        }

        @Override
        public String icon() {
            return entry.kind() == Catalogue.Kind.DATASET ? "dataset" : "method";
        }

        @Override
        public String key() {
            return entry.kind() + " " + entry.id();
        }

        @Override
        public String words() {
            return Stream.concat(
                            Stream.of(
                                    entry.id(),
                                    entry.title(),
                                    entry.family(),
                                    entry.paper(),
                                    entry.doc(),
                                    entry.dataType(),
                                    entry.bundle()),
                            entry.measures().stream().flatMap(OfEntry::words))
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<CatalogItem> item() {
            return Optional.of(
                    new CatalogItem(
                            entry.kind() == Catalogue.Kind.DATASET
                                    ? CatalogueView.Kind.DATASET
                                    : CatalogueView.Kind.METHOD,
                            entry.id()));
        }

        private static Stream<String> words(Measure measure) {
            return Stream.of(measure.id(), measure.title(), measure.unit());
        }
    }

    /** A device. */
    record OfDevice(CatalogContent.Compute device) implements Node {

        @Override
        public String label() {
            return device.title();
        }

        @Override
        public String icon() {
            return "device";
        }

        @Override
        public String key() {
            return "DEVICE " + device.id();
        }

        @Override
        public String words() {
            return String.join(
                            "\n",
                            device.id(),
                            device.kind(),
                            device.title(),
                            String.join("\n", device.capabilities()))
                    .toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<CatalogItem> item() {
            return Optional.of(new CatalogItem(CatalogueView.Kind.DEVICE, device.id()));
        }
    }

    /** A compute provider without a device. */
    record OfMissing(Catalogue.Missing missing) implements Node {

        @Override
        public String label() {
            return missing.title();
        }

        @Override
        public String icon() {
            return "device-missing";
        }

        @Override
        public String key() {
            return "missing " + missing.id();
        }

        @Override
        public String words() {
            return String.join("\n", missing.id(), missing.title(), missing.reason())
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the roots of the tree. */
    static List<Node> roots(CatalogContent content) {
        Map<String, List<Node>> families = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Entry method : content.methods()) {
            families.computeIfAbsent(family(method), f -> new ArrayList<>())
                    .add(new OfEntry(method));
        }
        List<Node> methods = new ArrayList<>();
        families.forEach((name, nodes) -> methods.add(new Group(name, "family", nodes)));
        List<Node> devices = new ArrayList<>();
        content.devices().forEach(d -> devices.add(new OfDevice(d)));
        content.missing().forEach(m -> devices.add(new OfMissing(m)));
        return List.of(
                new Group(
                        "Datasets",
                        "dataset",
                        content.datasets().stream().<Node>map(OfEntry::new).toList()),
                new Group("Methods", "method", methods),
                new Group("Devices", "devices", devices));
    }

    private static String family(Entry entry) {
        String name = entry.family().isEmpty() ? "other" : entry.family();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
