package org.consilience.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consilience.api.Measure;
import org.consilience.api.device.Device;
import org.consilience.api.settings.SettingSpec;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says all about one dataset, method or device. */
@Command(
        name = "describe",
        description = "Say what a dataset, method or device is, with its settings and measures.",
        sortOptions = false)
final class DescribeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "The id, as \"list\" shows it.")
    private String id = "";

    DescribeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = session.engine().catalogue();
        List<Entry> found = new ArrayList<>();
        catalogue.find(Catalogue.Kind.DATASET, id).ifPresent(found::add);
        catalogue.find(Catalogue.Kind.METHOD, id).ifPresent(found::add);
        Optional<Device> device = found.isEmpty() ? catalogue.device(id) : Optional.empty();
        if (found.isEmpty() && device.isEmpty()) {
            List<String> known = new ArrayList<>();
            catalogue.datasets().forEach(e -> known.add(e.id()));
            catalogue.methods().forEach(e -> known.add(e.id()));
            throw new CommandException(
                    "No dataset, method or device is called \"%s\".%s See \"consilience list methods\"."
                            .formatted(id, Nearest.question(id, known)));
        }
        found.forEach(this::print);
        device.ifPresent(this::print);
        return ExitStatus.DONE;
    }

    private void print(Entry entry) {
        var out = session.out();
        out.printf("%s (%s %s)%n", entry.title(), Words.of(entry.kind()), entry.id());
        if (!entry.doc().isEmpty()) {
            out.println(entry.doc());
        }
        out.println();
        line("Family", entry.family());
        line("Paper", entry.paper());
        line(entry.kind() == Catalogue.Kind.DATASET ? "Gives" : "Accepts", entry.dataType());
        line("Requires", String.join(", ", entry.requires()));
        line("Plugin", entry.bundle() + " " + entry.version());
        if (entry.kind() == Catalogue.Kind.DATASET) {
            line("Seeded", entry.seeded() ? "yes: other seeds give other data" : "no");
        }
        TextTable settings = new TextTable("SETTING", "DEFAULT", "RANGE", "UNIT", "MEANING");
        for (SettingSpec spec : entry.settings().specs()) {
            settings.row(
                    spec.name(),
                    spec.def().isEmpty() ? "-" : spec.def(),
                    range(spec),
                    spec.unit(),
                    spec.doc().isEmpty() ? spec.label() : spec.label() + ": " + spec.doc());
        }
        if (!settings.isEmpty()) {
            out.println();
            settings.print(out);
        }
        TextTable measures = new TextTable("MEASURE", "TITLE", "UNIT", "KIND", "BETTER");
        for (Measure measure : entry.measures()) {
            measures.row(
                    measure.id(),
                    measure.title(),
                    measure.unit(),
                    Words.of(measure.kind()),
                    Words.of(measure.better()));
        }
        if (!measures.isEmpty()) {
            out.println();
            measures.print(out);
        }
    }

    private void print(Device device) {
        session.out().printf("%s (device %s)%n%n", device.title(), device.id());
        line("Kind", device.kind());
        line("Slots", Integer.toString(device.slots()));
        line("Memory", (device.memory() >> 20) + " MB");
        line(
                "Capabilities",
                device.capabilities().isEmpty()
                        ? "none beyond plain Java"
                        : String.join(", ", device.capabilities()));
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            session.out().printf("%-13s %s%n", name + ":", value);
        }
    }

    private static String range(SettingSpec spec) {
        if (!spec.choices().isEmpty()) {
            return String.join(" | ", spec.choices());
        }
        String type =
                switch (spec.type()) {
                    case INT, LONG -> "whole number";
                    case DOUBLE -> "number";
                    case BOOLEAN -> "true | false";
                    case TEXT, CHOICE -> spec.file() ? "file" : "text";
                    case TEXTS -> "texts; ...";
                    case INTS, DOUBLES -> "numbers; ...";
                };
        String words = spec.bounds().words();
        return words.isEmpty() || spec.type().isList() || spec.type() == SettingSpec.Type.TEXT
                ? type
                : type + " " + words;
    }
}
