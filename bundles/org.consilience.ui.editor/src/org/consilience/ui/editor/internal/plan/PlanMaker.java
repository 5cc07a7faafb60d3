package org.consilience.ui.editor.internal.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilience.api.settings.SettingSpec;
import org.consilience.engine.Engine;
import org.consilience.engine.RunRequest;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.Target;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.SettingValue;

/**
 * Plans an experiment as it stands in the editor, by the engine's own planner: a copy is written to
 * a temporary file, in which the files of datasets have their full names. Never on the UI thread.
 */
final class PlanMaker {

    /** Longer plans are only counted. */
    static final long LONGEST = 100_000;

    private final Engine engine;
    private final Path folder;

    /**
     * Plans with an engine.
     *
     * @param folder the folder against which the experiment's files are resolved
     */
    PlanMaker(Engine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /** Plans a copy that nobody else changes, which this may change. */
    List<PlannedTrial> plan(Experiment copy) throws RunException {
        nameFiles(copy);
        try {
            Path temporary = Files.createTempDirectory("consilience-plan");
            Path file = temporary.resolve("preview." + ExperimentFiles.EXTENSION);
            try {
                ExperimentFiles.save(copy, file);
                return engine.plan(RunRequest.of(file));
            } catch (ExperimentException e) {
                throw new RunException(String.valueOf(e.getMessage()), e);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new RunException("No plan can be made: %s.".formatted(e.getMessage()), e);
        }
    }

    /** A bound of the number of trials, which costs next to nothing. */
    static long most(Experiment experiment) {
        long cells = 0;
        for (DatasetReference dataset : experiment.getDatasets()) {
            for (Arm arm : experiment.getArms()) {
                if (Scope.datasets(experiment, arm).contains(dataset)) {
                    cells += seeds(experiment, dataset, arm);
                }
            }
        }
        double points = 1;
        for (Axis axis : experiment.getAxes()) {
            points *= Math.max(1, Scope.values(axis).size());
        }
        return (long) Math.min(cells * points, Long.MAX_VALUE);
    }

    private static int seeds(Experiment experiment, DatasetReference dataset, Arm arm) {
        try {
            return Scope.seeds(experiment, dataset, arm).size();
        } catch (IllegalArgumentException e) {
            return 0; // the planner says what is wrong with them
        }
    }

    /** How many trials each arm has. */
    static Map<String, Integer> byArm(List<PlannedTrial> plan) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        plan.forEach(t -> counts.merge(t.arm(), 1, Integer::sum));
        return counts;
    }

    private void nameFiles(Experiment copy) {
        for (DatasetReference dataset : copy.getDatasets()) {
            List<String> files = files(dataset);
            for (SettingValue setting : dataset.getSettings()) {
                if (files.contains(Parts.text(setting.getName()))) {
                    setting.setValue(absolute(Parts.text(setting.getValue())));
                }
            }
            for (Axis axis : copy.getAxes()) {
                String target = Parts.text(axis.getTarget());
                int dot = target.indexOf('.');
                boolean here =
                        dot > 0
                                && (target.substring(0, dot).equals(dataset.getLabel())
                                        || target.substring(0, dot).equals(Target.DATASET));
                if (here && files.contains(target.substring(dot + 1))) {
                    axis.setValues(
                            Scope.values(axis).stream()
                                    .map(this::absolute)
                                    .collect(Collectors.joining(" | ")));
                }
            }
        }
    }

    private List<String> files(DatasetReference dataset) {
        return engine
                .catalogue()
                .find(Catalogue.Kind.DATASET, Parts.provider(dataset))
                .map(Entry::settings)
                .map(type -> type.specs().stream().filter(SettingSpec::file).toList())
                .orElse(List.of())
                .stream()
                .map(SettingSpec::name)
                .toList();
    }

    private String absolute(String name) {
        try {
            return name.isBlank() ? name : folder.resolve(name).toString();
        } catch (InvalidPathException e) {
            return name; // the planner says that there is no such file
        }
    }
}
