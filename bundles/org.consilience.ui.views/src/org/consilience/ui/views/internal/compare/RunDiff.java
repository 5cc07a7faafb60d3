package org.consilience.ui.views.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilience.engine.run.BundleVersion;
import org.consilience.engine.run.Comparison;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.Provenance;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;
import org.consilience.ui.views.internal.compare.Difference.Section;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Compares two runs by all that their folders hold; never on the UI thread. */
final class RunDiff {

    private static final int MOST_FILES = 50;

    private final RunFolder left;
    private final RunFolder right;

    private RunDiff(RunFolder left, RunFolder right) {
        this.left = left;
        this.right = right;
    }

    static List<Section> of(RunFolder left, RunFolder right, IProgressMonitor monitor)
            throws RunException {
        SubMonitor progress = SubMonitor.convert(monitor, "Comparing runs", 4);
        RunDiff diff = new RunDiff(left, right);
        List<Section> sections = new ArrayList<>();
        sections.add(diff.logs());
        progress.split(1);
        sections.add(new Section("Measures", Means.of(left, right, progress.split(1))));
        sections.add(diff.experiment());
        sections.add(diff.settings());
        sections.add(diff.environment());
        sections.add(diff.data());
        progress.split(1);
        return sections;
    }

    /** Trials of the same id, event by event. */
    private Section logs() throws RunException {
        Comparison comparison = Comparison.of(left, right);
        List<Difference> lines = new ArrayList<>();
        lines.add(
                new Difference(
                        "Trials done in the first run",
                        Integer.toString(comparison.compared()),
                        comparison.matches()
                                ? "all match"
                                : comparison.differences().size() + " differ",
                        comparison.matches(),
                        ""));
        for (Comparison.Difference d : comparison.differences()) {
            String where =
                    d.step() < 0
                            ? d.trial()
                            : "%s, %s at step %d".formatted(d.trial(), d.measure(), d.step());
            lines.add(new Difference(where, d.recorded(), d.repeated(), false, d.cause()));
        }
        return new Section("Event logs", lines);
    }

    private Section experiment() {
        RunInfo a = left.info();
        RunInfo b = right.info();
        List<Difference> lines = new ArrayList<>();
        lines.add(Difference.of("Experiment", a.experimentId(), b.experimentId()));
        lines.add(Difference.of("Title", a.title(), b.title()));
        lines.add(Difference.of("Hash of the experiment", a.experimentHash(), b.experimentHash()));
        lines.add(Difference.of("State", word(left.state()), word(right.state())));
        lines.add(Difference.of("Trials", size(left), size(right)));
        lines.add(Difference.of("Seeds", seeds(left), seeds(right)));
        lines.add(Difference.of("Devices", devices(left), devices(right)));
        lines.add(Difference.of("Command line", a.commandLine(), b.commandLine()));
        lines.addAll(maps("Override ", a.overrides(), b.overrides()));
        return new Section("Experiment", lines);
    }

    /** Settings by arm and dataset; several values of a sweep stand beside each other. */
    private Section settings() {
        return new Section("Settings", maps("", settings(left), settings(right)));
    }

    private static Map<String, String> settings(RunFolder run) {
        Map<String, TreeSet<String>> values = new TreeMap<>();
        for (PlannedTrial t : run.plan()) {
            t.settings().forEach((n, v) -> add(values, "Arm %s: %s".formatted(t.arm(), n), v));
            t.datasetSettings()
                    .forEach((n, v) -> add(values, "Dataset %s: %s".formatted(t.dataset(), n), v));
            add(values, "Arm %s: method".formatted(t.arm()), t.method());
        }
        Map<String, String> settings = new TreeMap<>();
        values.forEach((name, all) -> settings.put(name, String.join(", ", all)));
        return settings;
    }

    private static void add(Map<String, TreeSet<String>> values, String name, String value) {
        values.computeIfAbsent(name, n -> new TreeSet<>()).add(value);
    }

    private Section environment() {
        RunInfo a = left.info();
        RunInfo b = right.info();
        List<Difference> lines = new ArrayList<>();
        lines.add(Difference.of("Host", a.host().name(), b.host().name()));
        lines.add(Difference.of("System", a.host().os(), b.host().os()));
        lines.add(Difference.of("Java", a.host().jdk(), b.host().jdk()));
        lines.add(Difference.of("Cores", "" + a.host().cores(), "" + b.host().cores()));
        lines.add(Difference.of("Build", a.build(), b.build()));
        lines.addAll(maps("Bundle ", bundles(a), bundles(b)));
        return new Section("Environment", lines);
    }

    private static Map<String, String> bundles(RunInfo info) {
        return info.bundles().stream()
                .collect(
                        Collectors.toMap(
                                BundleVersion::name,
                                BundleVersion::version,
                                (x, y) -> x + ", " + y,
                                TreeMap::new));
    }

    /** What the trials loaded, by dataset; and the files that they read. */
    private Section data() throws RunException {
        return new Section("Data", maps("", data(left), data(right)));
    }

    private static Map<String, String> data(RunFolder run) throws RunException {
        Map<String, TreeSet<String>> values = new LinkedHashMap<>();
        int files = 0;
        for (PlannedTrial trial : run.plan()) {
            Optional<Provenance> found = run.provenance(trial);
            if (found.isEmpty()) {
                continue;
            }
            Provenance from = found.get();
            add(values, "Data of " + trial.dataset(), from.datasetHash());
            for (Provenance.DataFile file : from.files()) {
                if (files++ < MOST_FILES) {
                    add(values, "File " + file.path(), file.sha256());
                }
            }
        }
        Map<String, String> data = new TreeMap<>();
        values.forEach((name, all) -> data.put(name, String.join(", ", all)));
        return data;
    }

    private static List<Difference> maps(
            String prefix, Map<String, String> a, Map<String, String> b) {
        TreeSet<String> names = new TreeSet<>(a.keySet());
        names.addAll(b.keySet());
        return names.stream()
                .map(
                        n ->
                                Difference.of(
                                        prefix + n,
                                        a.getOrDefault(n, "none"),
                                        b.getOrDefault(n, "none")))
                .toList();
    }

    private static String size(RunFolder run) {
        return Integer.toString(run.plan().size());
    }

    private static String seeds(RunFolder run) {
        return distinct(run, t -> Long.toString(t.seed()));
    }

    private static String devices(RunFolder run) {
        return distinct(run, PlannedTrial::device);
    }

    private static String distinct(RunFolder run, Function<PlannedTrial, String> value) {
        List<String> all = run.plan().stream().map(value).distinct().toList();
        return all.size() > 12
                ? "%s … (%d)".formatted(String.join(", ", all.subList(0, 12)), all.size())
                : String.join(", ", all);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
