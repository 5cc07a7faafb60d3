package org.consilience.ui.views.internal.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consilience.api.Measure;
import org.consilience.api.settings.SettingSpec;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.ui.CommandLine;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

/** The documentation of what is selected in the tree. */
final class DocPage extends Composite {

    private final ScrolledComposite scroller;
    private final Consumer<Node> reveal;
    private final Runnable openDevices;
    private CatalogContent content = new CatalogContent(List.of(), List.of(), List.of(), List.of());

    DocPage(Composite parent, Consumer<Node> reveal, Runnable openDevices) {
        super(parent, SWT.NONE);
        this.reveal = reveal;
        this.openDevices = openDevices;
        GridLayoutFactory.fillDefaults().applyTo(this);
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.getVerticalBar().setIncrement(24);
        scroller.addListener(SWT.Resize, e -> fit());
    }

    /** Shows a node, or how to choose one. */
    void show(Optional<Node> chosen, CatalogContent newContent) {
        content = newContent;
        if (scroller.getContent() != null) {
            scroller.getContent().dispose();
        }
        DocSheet sheet = new DocSheet(scroller, this::fit);
        scroller.setContent(sheet.body());
        chosen.ifPresentOrElse(
                node -> fill(sheet, node),
                () ->
                        sheet.text(
                                "Choose a dataset, method or device to read what it is and"
                                        + " takes."));
        scroller.setOrigin(0, 0);
        fit();
    }

    private void fill(DocSheet sheet, Node node) {
        switch (node) {
            case Node.OfEntry of -> entry(sheet, of.entry());
            case Node.OfDevice of -> device(sheet, of.device());
            case Node.OfMissing of -> missing(sheet, of.missing());
            case Node.Group group -> group(sheet, group);
        }
    }

    private void entry(DocSheet sheet, Entry entry) {
        boolean dataset = entry.kind() == Catalogue.Kind.DATASET;
        sheet.title(entry.title());
        sheet.subtitle((dataset ? "Dataset " : "Method ") + entry.id());
        sheet.text(entry.doc());
        sheet.fact("Family", entry.family());
        sheet.link("Paper", Paper.markup(entry.paper()), DocSheet::browse);
        sheet.fact(dataset ? "Gives" : "Accepts", simple(entry.dataType()));
        if (dataset) {
            sheet.fact("Seeded", entry.seeded() ? "yes: other seeds give other data" : "no");
        }
        fitting(sheet, dataset ? "Methods" : "Datasets", content.fitting(entry));
        if (!dataset) {
            requirements(sheet, entry);
        }
        sheet.fact("Plugin", "%s %s".formatted(entry.bundle(), entry.version()));
        command(sheet, entry.id());
        measures(sheet, entry.measures());
        settings(sheet, entry);
    }

    private void requirements(DocSheet sheet, Entry entry) {
        sheet.fact(
                "Needs",
                entry.requires().isEmpty()
                        ? "nothing beyond plain Java: it runs on every device"
                        : String.join(", ", entry.requires()));
        List<Node> able =
                content.devices().stream()
                        .filter(d -> d.runs(entry))
                        .<Node>map(Node.OfDevice::new)
                        .toList();
        if (able.isEmpty()) {
            sheet.fact("Runs on", "no device of this machine");
        } else {
            nodes(sheet, "Runs on", able);
        }
    }

    private void fitting(DocSheet sheet, String label, List<Entry> entries) {
        if (entries.isEmpty()) {
            sheet.fact(label, "none installed that fits");
        } else {
            nodes(sheet, label, entries.stream().<Node>map(Node.OfEntry::new).toList());
        }
    }

    /** Names of nodes, each a link to it. */
    private void nodes(DocSheet sheet, String label, List<Node> nodes) {
        String markup =
                nodes.stream()
                        .map(
                                n ->
                                        "<a href=\"%s\">%s</a>"
                                                .formatted(
                                                        n.key(),
                                                        Paper.escaped(
                                                                n.item()
                                                                        .map(i -> i.id())
                                                                        .orElse(n.label()))))
                        .collect(Collectors.joining(", "));
        sheet.link(
                label,
                markup,
                key ->
                        nodes.stream()
                                .filter(n -> n.key().equals(key))
                                .findFirst()
                                .ifPresent(reveal));
    }

    private void command(DocSheet sheet, String id) {
        String command = CommandLine.of(List.of("describe", id));
        sheet.link(
                "Command",
                Paper.escaped(command) + "   <a href=\"copy\">Copy</a>",
                href -> CommandLine.copy(command));
    }

    private static void measures(DocSheet sheet, List<Measure> measures) {
        if (!measures.isEmpty()) {
            sheet.heading("Measures");
            sheet.table(
                    "Measures",
                    List.of("Id", "Title", "Unit", "Kind", "Better"),
                    measures.stream()
                            .map(
                                    m ->
                                            List.of(
                                                    m.id(),
                                                    m.title(),
                                                    m.unit(),
                                                    lower(m.kind()),
                                                    lower(m.better())))
                            .toList());
        }
    }

    /** Reads the settings in the background: the first call loads the plugin's class. */
    private static void settings(DocSheet sheet, Entry entry) {
        sheet.heading("Settings");
        Composite place = sheet.place();
        DocSheet.say(place, "The settings are being read.");
        new Loader<List<SettingSpec>>(
                        place,
                        specs -> sheet.fill(place, SettingRows.HEADER, SettingRows.of(specs)),
                        fault -> sheet.fault(place, Faults.words(fault)))
                .load("Reading settings", monitor -> specs(entry));
    }

    /**
     * Returns an entry's settings.
     *
     * @throws IllegalStateException naming the plugin if its class cannot be loaded
     */
    static List<SettingSpec> specs(Entry entry) {
        try {
            return entry.settings().specs();
        } catch (RuntimeException | LinkageError e) {
            String sentence =
                    "The settings of %s cannot be read, because plugin %s %s fails: %s. Update or remove the plugin."
                            .formatted(
                                    entry.id(),
                                    entry.bundle(),
                                    entry.version(),
                                    Faults.words(e).replaceFirst("\\.$", ""));
            Faults.log(sentence, e);
            throw new IllegalStateException(sentence, e);
        }
    }

    private void device(DocSheet sheet, CatalogContent.Compute device) {
        sheet.title(device.title());
        sheet.subtitle("Device " + device.id());
        sheet.fact("Kind", device.kind());
        sheet.fact("Slots", device.slots() + " trials at once");
        sheet.fact(
                "Memory",
                device.memory() == 0 ? "unknown" : "%,d MB".formatted(device.memory() >> 20));
        sheet.fact(
                "Can do",
                device.capabilities().isEmpty()
                        ? "plain Java"
                        : "plain Java, " + String.join(", ", device.capabilities()));
        long able = content.methods().stream().filter(device::runs).count();
        sheet.fact("Methods", "%d of %d run on it".formatted(able, content.methods().size()));
        command(sheet, device.id());
        sheet.link("Load", "<a href=\"devices\">Open Devices</a>", href -> openDevices.run());
    }

    private void missing(DocSheet sheet, Catalogue.Missing missing) {
        sheet.title(missing.title());
        sheet.subtitle("No device now");
        sheet.text(missing.reason());
        sheet.fact("Provider", missing.id());
        sheet.link("Load", "<a href=\"devices\">Open Devices</a>", href -> openDevices.run());
    }

    private void group(DocSheet sheet, Node.Group group) {
        sheet.title(group.label());
        sheet.table(
                group.label(),
                List.of("Title", "Id"),
                group.children().stream()
                        .map(n -> List.of(n.label(), n.item().map(i -> i.id()).orElse("")))
                        .toList());
    }

    private void fit() {
        if (scroller.getContent() != null) {
            int width = Math.max(1, scroller.getClientArea().width);
            scroller.setMinHeight(scroller.getContent().computeSize(width, SWT.DEFAULT).y);
        }
    }

    private static String simple(String type) {
        int dot = type.lastIndexOf('.');
        return dot < 0
                ? type
                : "%s (%s)".formatted(type.substring(dot + 1), type.substring(0, dot));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
