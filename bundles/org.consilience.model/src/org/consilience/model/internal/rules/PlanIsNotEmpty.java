package org.consilience.model.internal.rules;

import java.util.List;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.Target;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Part;

/** There is something to run, and not endlessly much. */
final class PlanIsNotEmpty implements Rule {

    /** The most trials of a plan. */
    private static final long MOST = 1_000_000;

    @Override
    public void check(Report report) {
        Experiment experiment = report.experiment();
        boolean complete = true;
        if (experiment.getDatasets().isEmpty()) {
            report.error(experiment, "datasets", "The experiment has no dataset.", "Add one.");
            complete = false;
        }
        if (experiment.getArms().isEmpty()) {
            report.error(experiment, "arms", "The experiment has no arm.", "Add one.");
            complete = false;
        }
        if (complete) {
            trials(report);
        }
    }

    private static void trials(Report report) {
        Experiment experiment = report.experiment();
        long trials = 0;
        for (Arm arm : experiment.getArms()) {
            long ofArm = 0;
            for (DatasetReference dataset : Scope.datasets(experiment, arm)) {
                try {
                    int seeds = report.seeds(dataset, arm);
                    ofArm = add(ofArm, seeds, points(report, dataset, arm));
                } catch (IllegalArgumentException e) {
                    return; // the rule of seeds reports it
                }
            }
            if (ofArm == 0) {
                report.warning(
                        arm,
                        "",
                        "The arm never runs: its datasets and seeds restrict away every trial.",
                        "Widen its datasets or seeds, or remove it.");
            }
            trials = add(trials, ofArm, 1);
        }
        if (trials == 0) {
            report.error(
                    experiment,
                    "",
                    "The plan is empty: datasets and seeds of the arms restrict away every trial.",
                    "Widen them until at least one dataset, arm and seed meet.");
        } else if (trials > MOST) {
            report.error(
                    experiment,
                    "",
                    "The plan has more than %,d trials.".formatted(MOST),
                    "Sweep fewer values or seeds, or split the experiment.");
        }
    }

    /** The product of the values of all axes that sweep the dataset or the arm. */
    private static long points(Report report, DatasetReference dataset, Arm arm) {
        long points = 1;
        for (Axis axis : report.experiment().getAxes()) {
            try {
                Target target = Target.parse(Parts.text(axis.getTarget()));
                List<Part> parts = target.parts(report.experiment(), report.catalogue());
                if (parts.contains(dataset) || parts.contains(arm)) {
                    points = add(0, points, Math.max(1, Scope.values(axis).size()));
                }
            } catch (IllegalArgumentException e) {
                continue; // the rule of targets reports it
            }
        }
        return points;
    }

    /** sum + a·b, or more than the bound if that is more. */
    private static long add(long sum, long a, long b) {
        return Math.min(MOST + 1, sum + Math.min(MOST + 1, a) * Math.min(MOST + 1, b));
    }
}
