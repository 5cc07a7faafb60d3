package org.consilience.engine.internal.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.consilience.api.settings.SettingSpec;
import org.consilience.engine.Limits;
import org.consilience.engine.RunRequest;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.internal.catalogue.ModelView;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.Overrides;
import org.consilience.model.experiment.Budget;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.validation.CatalogueView;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.model.validation.Validator;

/**
 * An experiment made ready to run: read, changed as asked, validated and planned.
 *
 * @param experiment the experiment, overrides applied
 * @param text its file, as bytes
 * @param folder the folder against which its files are resolved
 * @param plan the trials
 * @param limits what the run may use
 * @param overrides target to value, as asked
 * @param messages what a reader should know
 */
public record Preparation(
        Experiment experiment,
        byte[] text,
        Path folder,
        List<PlannedTrial> plan,
        Limits limits,
        Map<String, String> overrides,
        List<String> messages) {

    /**
     * Prepares.
     *
     * @param request what to run
     * @param catalogue the installed plugins
     * @throws RunException with every problem that keeps it from running
     */
    public static Preparation of(RunRequest request, Catalogue catalogue) throws RunException {
        Path file = request.experiment().toAbsolutePath().normalize();
        try {
            CatalogueView view = new ModelView(catalogue);
            Overrides.Result result =
                    Overrides.apply(
                            ExperimentFiles.load(file), Overrides.parse(request.overrides()), view);
            Experiment experiment = result.experiment();
            List<String> messages = new ArrayList<>(result.messages());
            boolean changed = change(experiment, request);
            validate(experiment, view, messages);
            Planner planner = new Planner(experiment, catalogue, request.seeds());
            byte[] text =
                    changed
                            ? ExperimentFiles.format(experiment).getBytes(StandardCharsets.UTF_8)
                            : Files.readAllBytes(file);
            Path folder = Objects.requireNonNullElse(file.getParent(), file);
            List<PlannedTrial> plan = planner.plan();
            requireFiles(plan, folder, catalogue);
            return new Preparation(
                    experiment,
                    text,
                    folder,
                    plan,
                    request.limits().or(limits(experiment)),
                    overrides(request),
                    List.copyOf(messages));
        } catch (ExperimentException e) {
            throw new RunException(
                    String.valueOf(e.getMessage()),
                    e.problems().stream().map(ExperimentException.Problem::message).toList());
        } catch (IOException e) {
            throw new RunException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** Files that are not there are told before anything starts, not by every trial. */
    private static void requireFiles(List<PlannedTrial> plan, Path folder, Catalogue catalogue)
            throws RunException {
        Set<String> problems = new LinkedHashSet<>();
        for (PlannedTrial trial : plan) {
            catalogue
                    .find(Catalogue.Kind.DATASET, trial.datasetType())
                    .ifPresent(
                            e ->
                                    e.settings().specs().stream()
                                            .filter(SettingSpec::file)
                                            .map(s -> missing(trial, s.name(), folder))
                                            .forEach(problems::addAll));
        }
        if (!problems.isEmpty()) {
            throw new RunException(String.join("\n", problems), List.copyOf(problems));
        }
    }

    private static List<String> missing(PlannedTrial trial, String setting, Path folder) {
        String name = trial.datasetSettings().getOrDefault(setting, "");
        if (name.isBlank() || readable(folder, name)) {
            return List.of();
        }
        return List.of(
                "Dataset \"%s\" (%s): there is no readable file %s; give its path, absolute or relative to %s."
                        .formatted(trial.dataset(), setting, name, folder));
    }

    private static boolean readable(Path folder, String name) {
        try {
            return Files.isReadable(folder.resolve(name));
        } catch (InvalidPathException e) {
            return false; // no file has such a name
        }
    }

    private static boolean change(Experiment experiment, RunRequest request) {
        if (!request.seeds().isBlank()) {
            experiment.setSeeds(request.seeds().strip());
        }
        if (!request.device().isBlank()) {
            experiment.setDevice(request.device().strip());
        }
        return !(request.overrides().isEmpty()
                && request.seeds().isBlank()
                && request.device().isBlank());
    }

    private static void validate(Experiment experiment, CatalogueView view, List<String> messages)
            throws RunException {
        List<Problem> problems = Validator.validate(experiment, view);
        List<String> errors = new ArrayList<>();
        for (Problem problem : problems) {
            String sentence =
                    "%s: %s %s".formatted(problem.path(), problem.message(), problem.remedy());
            (problem.severity() == Severity.ERROR ? errors : messages).add(sentence.strip());
        }
        if (!errors.isEmpty()) {
            throw new RunException(
                    "The experiment does not hold:\n" + String.join("\n", errors), errors);
        }
    }

    private static Map<String, String> overrides(RunRequest request) throws ExperimentException {
        Map<String, String> overrides = new TreeMap<>(Overrides.parse(request.overrides()));
        if (!request.seeds().isBlank()) {
            overrides.put("seeds", request.seeds().strip());
        }
        if (!request.device().isBlank()) {
            overrides.put("device", request.device().strip());
        }
        return overrides;
    }

    private static Limits limits(Experiment experiment) {
        Budget budget = experiment.getBudget();
        return budget == null
                ? Limits.NONE
                : new Limits(
                        budget.getTrialSeconds(),
                        budget.getRunSeconds(),
                        budget.getTrialMegabytes(),
                        budget.getTrialTokens(),
                        budget.getTrialMoney());
    }
}
