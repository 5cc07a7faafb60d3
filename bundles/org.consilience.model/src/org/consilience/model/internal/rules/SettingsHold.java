package org.consilience.model.internal.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.model.Nearest;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.Target;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Part;
import org.consilience.model.validation.CatalogueView;
import org.eclipse.emf.ecore.EObject;

/** Settings have the type and range that their provider declares, at every value of the sweep. */
final class SettingsHold implements Rule {

    @Override
    public void check(Report report) {
        for (Part part : Parts.all(report.experiment())) {
            if (report.isInstalled(part)) {
                check(report, part, sweeps(report, part));
            }
        }
    }

    /** The settings of a part that axes sweep. */
    private static Map<String, Axis> sweeps(Report report, Part part) {
        Map<String, Axis> sweeps = new LinkedHashMap<>();
        for (Axis axis : report.experiment().getAxes()) {
            try {
                Target target = Target.parse(Parts.text(axis.getTarget()));
                boolean meant =
                        target.parts(report.experiment(), report.catalogue()).contains(part);
                if (meant && !Scope.values(axis).isEmpty()) {
                    sweeps.putIfAbsent(target.setting(), axis);
                }
            } catch (IllegalArgumentException e) {
                continue; // the rule of targets reports it
            }
        }
        return sweeps;
    }

    private static void check(Report report, Part part, Map<String, Axis> sweeps) {
        Map<String, String> base = Parts.settings(part);
        sweeps.forEach((setting, axis) -> base.put(setting, Scope.values(axis).get(0)));
        for (CatalogueView.SettingProblem problem : problems(report, part, base)) {
            if (!sweeps.containsKey(problem.setting())) {
                report.error(
                        holder(part, problem.setting()),
                        holder(part, problem.setting()) == part ? "settings" : "value",
                        problem.message(),
                        remedy(report, part, problem.setting()));
            } else {
                Axis axis = sweeps.get(problem.setting());
                axis(report, axis, Scope.values(axis).get(0), problem);
            }
        }
        sweeps.forEach(
                (setting, axis) -> {
                    List<String> values = Scope.values(axis);
                    for (String value : values.subList(1, values.size())) {
                        Map<String, String> settings = new LinkedHashMap<>(base);
                        settings.put(setting, value);
                        Set<CatalogueView.SettingProblem> fresh =
                                new LinkedHashSet<>(problems(report, part, settings));
                        fresh.removeAll(problems(report, part, base));
                        fresh.forEach(problem -> axis(report, axis, value, problem));
                    }
                });
    }

    private static List<CatalogueView.SettingProblem> problems(
            Report report, Part part, Map<String, String> settings) {
        return report.catalogue().check(Parts.kind(part), Parts.provider(part), settings);
    }

    private static void axis(
            Report report, Axis axis, String value, CatalogueView.SettingProblem problem) {
        report.error(
                axis,
                "values",
                "At \"%s\": %s".formatted(value, problem.message()),
                "Correct or remove this value.");
    }

    private static EObject holder(Part part, String setting) {
        return part.getSettings().stream()
                .filter(s -> setting.equals(s.getName()))
                .map(EObject.class::cast)
                .findFirst()
                .orElse(part);
    }

    private static String remedy(Report report, Part part, String setting) {
        List<String> known =
                report.catalogue().settingNames(Parts.kind(part), Parts.provider(part));
        if (!setting.isEmpty() && !known.contains(setting)) {
            return Nearest.to(setting, known)
                    .map("Did you mean \"%s\"?"::formatted)
                    .orElse("Remove it.");
        }
        return "Correct the value; `consilience describe %s` says what it may be."
                .formatted(Parts.provider(part));
    }
}
