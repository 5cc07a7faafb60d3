package org.consilience.report.internal.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.Provenance;
import org.consilience.engine.run.RunInfo;
import org.consilience.report.internal.source.Gathered;
import org.consilience.report.internal.text.Markup;

/** Where the numbers come from, down to the hash of every file. */
final class ProvenanceSection {

    private final Markup out;
    private final Blocks blocks;
    private final Gathered gathered;

    ProvenanceSection(Markup out, Blocks blocks, Gathered gathered) {
        this.out = out;
        this.blocks = blocks;
        this.gathered = gathered;
    }

    void write() {
        RunInfo info = gathered.results().run().info();
        blocks.section("provenance", "Provenance");
        blocks.facts(
                "Run",
                info.id(),
                "Repeats",
                info.rerunOf(),
                "Experiment (SHA-256)",
                info.experimentHash(),
                "Changed for this run",
                info.overrides().entrySet().stream()
                        .map(e -> e.getKey() + " = " + e.getValue())
                        .sorted()
                        .collect(Collectors.joining("; ")),
                "Seeds",
                seeds(gathered.plan().stream().mapToLong(PlannedTrial::seed).toArray()),
                "Device",
                gathered.plan().stream()
                        .map(PlannedTrial::device)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                "Workers",
                Integer.toString(info.workers()),
                "Machine",
                "%s, %s, %s of memory"
                        .formatted(
                                info.host().name().isEmpty() ? "unnamed" : info.host().name(),
                                Blocks.count(info.host().cores(), "core"),
                                Blocks.size(info.host().memory())),
                "Operating system",
                info.host().os(),
                "Java",
                info.host().jdk(),
                "Build",
                info.build());
        settings("Settings of the datasets", "Dataset", PlannedTrial::dataset, false);
        settings("Settings of the arms", "Arm", PlannedTrial::arm, true);
        data();
        out.open("details");
        out.element("summary", Blocks.count(info.bundles().size(), "bundle") + " of the install");
        blocks.table(
                "Bundles of the install",
                List.of("Bundle", "Version"),
                info.bundles().stream().map(b -> List.of(b.name(), b.version())).toList());
        out.close().close();
    }

    private void settings(
            String caption, String head, Function<PlannedTrial, String> label, boolean arm) {
        Map<String, SortedMap<String, String>> all = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        for (PlannedTrial trial : gathered.plan()) {
            types.putIfAbsent(label.apply(trial), arm ? trial.method() : trial.datasetType());
            Map<String, String> known =
                    all.computeIfAbsent(label.apply(trial), l -> new TreeMap<>());
            (arm ? trial.settings() : trial.datasetSettings())
                    .forEach((name, value) -> known.merge(name, value, ProvenanceSection::both));
        }
        List<List<String>> rows = new ArrayList<>();
        all.forEach(
                (name, values) ->
                        rows.add(
                                List.of(
                                        name,
                                        types.getOrDefault(name, ""),
                                        values.entrySet().stream()
                                                .map(e -> e.getKey() + " = " + e.getValue())
                                                .collect(Collectors.joining("; ")))));
        if (!rows.isEmpty()) {
            blocks.table(caption, List.of(head, arm ? "Method" : "Type", "Settings"), rows);
        }
    }

    /** A swept setting shows its values. */
    private static String both(String known, String value) {
        List<String> values = List.of(known.split(" \\| "));
        return values.contains(value) || values.size() > 12 ? known : known + " | " + value;
    }

    private void data() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        int unread = 0;
        for (PlannedTrial trial : gathered.plan()) {
            try {
                gathered.results()
                        .run()
                        .provenance(trial)
                        .ifPresent(
                                p ->
                                        rows.putIfAbsent(
                                                trial.dataset() + p.datasetHash(), row(trial, p)));
            } catch (IOException e) {
                unread++;
            }
        }
        if (!rows.isEmpty()) {
            List<List<String>> shown = rows.values().stream().limit(40).toList();
            blocks.table(
                    "Data"
                            + (shown.size() < rows.size()
                                    ? " (the first 40 of " + rows.size() + ")"
                                    : ""),
                    List.of("Dataset", "Provided by", "SHA-256 of the values", "Files"),
                    shown);
        }
        if (unread > 0) {
            out.element(
                    "p",
                    "The provenance of %s cannot be read."
                            .formatted(Blocks.count(unread, "trial")));
        }
    }

    private static List<String> row(PlannedTrial trial, Provenance p) {
        return List.of(
                trial.dataset(),
                p.datasetBundle().name() + " " + p.datasetBundle().version(),
                p.datasetHash(),
                p.files().isEmpty()
                        ? "generated"
                        : p.files().stream()
                                .map(ProvenanceSection::file)
                                .collect(Collectors.joining("; ")));
    }

    private static String file(Provenance.DataFile file) {
        return "%s (%s, SHA-256 %s)"
                .formatted(file.path(), Blocks.size(file.size()), file.sha256());
    }

    /** Returns seeds as ranges, such as {@code 1..5, 8}. */
    static String seeds(long[] seeds) {
        long[] sorted = java.util.Arrays.stream(seeds).sorted().distinct().toArray();
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < sorted.length; ) {
            int end = i;
            while (end + 1 < sorted.length && sorted[end + 1] == sorted[end] + 1) {
                end++;
            }
            ranges.add(end == i ? "" + sorted[i] : sorted[i] + ".." + sorted[end]);
            i = end + 1;
        }
        return String.join(", ", ranges);
    }
}
