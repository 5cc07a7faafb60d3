package org.consilience.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.consilience.api.device.Device;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is installed and what has run. */
@Command(
        name = "list",
        description = "List the datasets, methods or devices that are installed, or the runs kept.",
        sortOptions = false)
final class ListCommand implements Callable<Integer> {

    /** What can be listed. */
    enum What {
        /** The datasets. */
        datasets,
        /** The methods. */
        methods,
        /** The devices. */
        devices,
        /** The runs. */
        runs
    }

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Session session;

    @Parameters(paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private What what = What.methods;

    @Option(
            names = "--family",
            paramLabel = "NAME",
            description = "Only methods or datasets of this family.")
    private String family = "";

    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        ArrayNode rows =
                switch (what) {
                    case datasets -> entries(session.engine().catalogue().datasets());
                    case methods -> entries(session.engine().catalogue().methods());
                    case devices -> devices(session.engine().catalogue());
                    case runs -> runs();
                };
        if (json) {
            session.out().println(rows.toPrettyString());
        } else if (rows.isEmpty()) {
            session.out()
                    .println(
                            what == What.runs
                                    ? "No runs yet. Start one with: consilience run FILE"
                                    : "None.");
        } else {
            print(rows);
        }
        return ExitStatus.DONE;
    }

    private void print(ArrayNode rows) {
        TextTable table = null;
        for (var row : rows) {
            if (table == null) {
                List<String> header = new java.util.ArrayList<>();
                row.fieldNames().forEachRemaining(n -> header.add(n.toUpperCase(Locale.ROOT)));
                table = new TextTable(header);
            }
            List<String> cells = new java.util.ArrayList<>();
            row.elements().forEachRemaining(c -> cells.add(c.asText()));
            table.row(cells);
        }
        if (table != null) {
            table.print(session.out());
        }
        if (what == What.devices) {
            for (Catalogue.Missing missing : session.engine().catalogue().missing()) {
                session.out().printf("%s: %s%n", missing.title(), missing.reason());
            }
        }
    }

    private ArrayNode entries(List<Entry> entries) {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        for (Entry entry : entries) {
            if (!family.isEmpty() && !family.equals(entry.family())) {
                continue;
            }
            ObjectNode row = rows.addObject();
            row.put("id", entry.id());
            row.put("title", entry.title());
            row.put("family", entry.family());
            row.put("data", entry.dataType().substring(entry.dataType().lastIndexOf('.') + 1));
            row.put("paper", entry.paper());
        }
        return rows;
    }

    private static ArrayNode devices(Catalogue catalogue) {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        for (Device device : catalogue.devices()) {
            ObjectNode row = rows.addObject();
            row.put("id", device.id());
            row.put("title", device.title());
            row.put("slots", device.slots());
            row.put("memory", device.memory() <= 0 ? "unknown" : (device.memory() >> 20) + " MB");
            row.put(
                    "load",
                    Double.isNaN(device.load())
                            ? "unknown"
                            : Math.round(100 * device.load()) + " %");
            row.put(
                    "capabilities",
                    device.capabilities().isEmpty()
                            ? "-"
                            : String.join(" ", device.capabilities()));
        }
        return rows;
    }

    private ArrayNode runs() throws Exception {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        for (var run : Store.runs(session)) {
            ObjectNode row = rows.addObject();
            row.put("id", run.id());
            row.put("title", run.title());
            row.put("state", Words.of(run.state()));
            row.put("trials", run.trials());
            row.put("done", run.done());
            row.put("failed", run.failed());
            row.put(
                    "created",
                    WHEN.format(
                            Instant.ofEpochMilli(run.created()).atZone(ZoneId.systemDefault())));
        }
        return rows;
    }
}
