package org.consilience.engine.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consilience.api.device.Device;
import org.consilience.api.settings.SettingSpec;
import org.consilience.api.settings.SettingsException;
import org.consilience.api.settings.SettingsType;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Catalogue.Kind;
import org.consilience.engine.catalogue.Entry;
import org.consilience.engine.internal.journal.PlainName;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.model.Scope;
import org.consilience.model.SeedRange;
import org.consilience.model.Target;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.SettingValue;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Makes the trials of an experiment: seeds, then datasets with their points of the sweep, then arms
 * with theirs, so that trials on the same data are neighbours.
 */
public final class Planner {

    /** The most trials of a plan. */
    static final int MOST = 1_000_000;

    private static final int LABEL = 24;

    /** A dataset or an arm at one point of its axes, all settings resolved. */
    private record Variant(Map<String, String> settings, SortedMap<String, String> point) {}

    private record Cell(
            DatasetReference dataset, Variant data, Arm arm, Variant method, List<Long> seeds) {}

    private final Experiment experiment;
    private final Catalogue catalogue;
    private final List<Long> seeds;
    private final boolean seedsAsked;
    private final String device;
    private final List<String> problems = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    /**
     * Plans an experiment whose overrides are applied.
     *
     * @param experiment the experiment
     * @param catalogue the installed plugins
     * @param seedsAsked the seeds asked for instead of the experiment's, or an empty text
     * @throws RunException with every problem that keeps it from being planned
     */
    public Planner(Experiment experiment, Catalogue catalogue, String seedsAsked)
            throws RunException {
        this.experiment = experiment;
        this.catalogue = catalogue;
        this.seedsAsked = !seedsAsked.isBlank();
        this.seeds = range(this.seedsAsked ? seedsAsked : text(experiment.getSeeds()));
        this.device = text(experiment.getDevice());
        grid();
        devices();
        if (!problems.isEmpty()) {
            throw new RunException(
                    "The experiment cannot be planned:\n" + String.join("\n", problems), problems);
        }
    }

    /**
     * Returns the trials.
     *
     * @throws RunException if there are none, or too many
     */
    public List<PlannedTrial> plan() throws RunException {
        Set<Long> all = new LinkedHashSet<>(seeds);
        cells.forEach(c -> all.addAll(c.seeds()));
        List<PlannedTrial> plan = trials(new ArrayList<>(all), 1, false);
        if (plan.isEmpty()) {
            throw new RunException(
                    "The plan is empty; give the experiment a dataset, an arm and a seed.");
        }
        return plan;
    }

    /**
     * Returns more trials for seeds beyond the plan, of the arms and datasets that take any seed.
     *
     * @param more the new seeds
     * @param from the number of the first new trial
     * @throws RunException if there are too many
     */
    public List<PlannedTrial> extend(List<Long> more, int from) throws RunException {
        return trials(more, from, true);
    }

    private List<PlannedTrial> trials(List<Long> of, int from, boolean beyond) throws RunException {
        List<PlannedTrial> plan = new ArrayList<>();
        for (long seed : of) {
            for (Cell cell : cells) {
                if (beyond ? unrestricted(cell) : cell.seeds().contains(seed)) {
                    plan.add(trial(from + plan.size(), cell, seed));
                }
                if (plan.size() > MOST) {
                    throw tooMany();
                }
            }
        }
        return plan;
    }

    static RunException tooMany() {
        return new RunException(
                "The plan has more than %,d trials; sweep fewer values or seeds.".formatted(MOST));
    }

    private static boolean unrestricted(Cell cell) {
        return text(cell.arm().getSeeds()).isBlank() && text(cell.dataset().getSeeds()).isBlank();
    }

    private PlannedTrial trial(int number, Cell cell, long seed) {
        SortedMap<String, String> point = new TreeMap<>(cell.data().point());
        point.putAll(cell.method().point());
        String dataset = text(cell.dataset().getLabel());
        String arm = text(cell.arm().getLabel());
        return new PlannedTrial(
                number,
                "%04d-%s-%s-s%d"
                        .formatted(
                                number,
                                PlainName.of(dataset, LABEL),
                                PlainName.of(arm, LABEL),
                                seed),
                dataset,
                text(cell.dataset().getType()),
                cell.data().settings(),
                arm,
                text(cell.arm().getMethod()),
                cell.method().settings(),
                point,
                seed,
                device);
    }

    private void grid() throws RunException {
        Axes axes = new Axes(experiment);
        Map<Arm, List<Variant>> methods = new LinkedHashMap<>();
        for (Arm arm : experiment.getArms()) {
            String id = text(arm.getMethod());
            methods.put(arm, variants(Kind.METHOD, id, Target.ARMS, arm, axes));
        }
        for (DatasetReference dataset : experiment.getDatasets()) {
            String id = text(dataset.getType());
            for (Variant data : variants(Kind.DATASET, id, Target.DATASET, dataset, axes)) {
                for (Arm arm : experiment.getArms()) {
                    if (Scope.datasets(experiment, arm).contains(dataset)) {
                        List<Long> allowed = seeds(arm, dataset);
                        for (Variant method : methods.getOrDefault(arm, List.of())) {
                            cells.add(new Cell(dataset, data, arm, method, allowed));
                        }
                    }
                }
            }
        }
    }

    private List<Long> seeds(Arm arm, DatasetReference dataset) {
        Set<Long> allowed = new LinkedHashSet<>(seeds);
        Set<Long> restriction = null;
        for (String text : List.of(text(arm.getSeeds()), text(dataset.getSeeds()))) {
            if (!text.isEmpty()) {
                Set<Long> part = new LinkedHashSet<>(range(text));
                if (restriction == null) {
                    restriction = part;
                } else {
                    restriction.retainAll(part);
                }
            }
        }
        if (restriction == null) {
            return new ArrayList<>(allowed);
        }
        allowed.retainAll(restriction);
        // seeds asked for elsewhere do not silence an arm that the experiment holds to its own
        return new ArrayList<>(allowed.isEmpty() && seedsAsked ? restriction : allowed);
    }

    private List<Variant> variants(Kind kind, String id, String word, Part part, Axes axes)
            throws RunException {
        String label = text(part.getLabel());
        Optional<Entry> entry = catalogue.find(kind, id);
        if (entry.isEmpty()) {
            problems.add(
                    "\"%s\": no installed plugin provides the %s \"%s\"."
                            .formatted(label, kind == Kind.METHOD ? "method" : "dataset", id));
            return List.of();
        }
        SettingsType<?> type = entry.get().settings();
        Map<String, String> base = new TreeMap<>();
        for (SettingValue value : part.getSettings()) {
            base.put(text(value.getName()), text(value.getValue()));
        }
        List<Variant> variants = new ArrayList<>();
        for (SortedMap<String, String> point : axes.points(label, word, names(type))) {
            Map<String, String> settings = new TreeMap<>(base);
            point.forEach((target, value) -> settings.put(Target.parse(target).setting(), value));
            Map<String, String> resolved = resolved(type, settings, label);
            if (resolved != null) {
                variants.add(new Variant(resolved, point));
            }
        }
        return variants;
    }

    private <S extends Record> @Nullable Map<String, String> resolved(
            SettingsType<S> type, Map<String, String> settings, String label) {
        try {
            return type.format(type.parse(settings));
        } catch (SettingsException e) {
            e.problems().forEach(p -> problems.add("\"" + label + "\": " + p.message()));
            return null;
        }
    }

    private static Set<String> names(SettingsType<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (SettingSpec spec : type.specs()) {
            names.add(spec.name());
            names.addAll(spec.alias());
        }
        return names;
    }

    private void devices() {
        Optional<Device> there = catalogue.device(device);
        if (there.isEmpty()) {
            problems.add(
                    "There is no device \"%s\" here; there are: %s."
                            .formatted(
                                    device,
                                    String.join(
                                            ", ",
                                            catalogue.devices().stream()
                                                    .map(Device::id)
                                                    .toList())));
            return;
        }
        Device found = there.get();
        for (Arm arm : experiment.getArms()) {
            catalogue
                    .find(Kind.METHOD, text(arm.getMethod()))
                    .map(Entry::requires)
                    .orElse(List.of())
                    .stream()
                    .filter(c -> !found.capabilities().contains(c))
                    .map(
                            c ->
                                    "\"%s\": device \"%s\" lacks %s, which method %s requires; choose another."
                                            .formatted(
                                                    text(arm.getLabel()),
                                                    device,
                                                    c,
                                                    text(arm.getMethod())))
                    .forEach(problems::add);
        }
    }

    private List<Long> range(String text) {
        try {
            return SeedRange.parse(text).seeds();
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
