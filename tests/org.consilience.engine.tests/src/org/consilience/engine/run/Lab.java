package org.consilience.engine.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consilience.engine.Limits;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.RunRequest;
import org.consilience.engine.Workspace;
import org.consilience.engine.internal.schedule.Runs;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.SettingValue;

/** Small experiments and the runs they make, in a folder of their own. */
final class Lab {

    static final ExperimentFactory MAKE = ExperimentFactory.eINSTANCE;

    final Path folder;
    final Workspace workspace;
    final Runs engine = Processes.engine();

    Lab(Path folder) {
        this.folder = folder;
        this.workspace = new Workspace(folder.resolve("home"));
    }

    static Experiment experiment(String seeds) {
        Experiment experiment = MAKE.createExperiment();
        experiment.setId("lab");
        experiment.setTitle("Lab");
        experiment.setSeeds(seeds);
        return experiment;
    }

    static DatasetReference dataset(Experiment experiment, String label, String... settings) {
        DatasetReference dataset = MAKE.createDatasetReference();
        dataset.setLabel(label);
        dataset.setType("numbers");
        configure(dataset, settings);
        experiment.getDatasets().add(dataset);
        return dataset;
    }

    static Arm arm(Experiment experiment, String label, String method, String... settings) {
        Arm arm = MAKE.createArm();
        arm.setLabel(label);
        arm.setMethod(method);
        configure(arm, settings);
        experiment.getArms().add(arm);
        return arm;
    }

    static Axis axis(Experiment experiment, String target, String values) {
        Axis axis = MAKE.createAxis();
        axis.setTarget(target);
        axis.setValues(values);
        experiment.getAxes().add(axis);
        return axis;
    }

    private static void configure(Part part, String... settings) {
        for (String setting : settings) {
            SettingValue value = MAKE.createSettingValue();
            value.setName(setting.substring(0, setting.indexOf('=')));
            value.setValue(setting.substring(setting.indexOf('=') + 1));
            part.getSettings().add(value);
        }
    }

    static Experiment walks(String seeds, int rounds, int millis) {
        Experiment experiment = experiment(seeds);
        dataset(experiment, "numbers");
        arm(experiment, "walk", "walk", "rounds=" + rounds, "millis=" + millis);
        return experiment;
    }

    static Experiment faulty(String what) {
        Experiment experiment = experiment("1..3");
        dataset(experiment, "numbers");
        arm(experiment, "walk", "walk");
        arm(experiment, "bad", "faulty", "what=" + what).setSeeds("2");
        return experiment;
    }

    Path save(Experiment experiment) throws ExperimentException {
        Path file = folder.resolve(experiment.getId() + ".experiment");
        ExperimentFiles.save(experiment, file);
        return file;
    }

    RunHandle start(Experiment experiment, int workers, Limits limits, RunListener listener)
            throws ExperimentException, RunException {
        return engine.start(
                workspace,
                RunRequest.of(save(experiment)).withWorkers(workers).withLimits(limits),
                listener);
    }

    RunFolder run(Experiment experiment, int workers)
            throws ExperimentException, RunException, InterruptedException {
        RunHandle handle = start(experiment, workers, Limits.NONE, new RunListener() {});
        handle.await();
        return handle.folder();
    }

    RunFolder resume(RunFolder run) throws RunException, InterruptedException {
        RunHandle handle = engine.resume(run.path(), 2, Limits.NONE, new RunListener() {});
        handle.await();
        return handle.folder();
    }

    /** Trial id to digest of its events. */
    static Map<String, String> digests(RunFolder run) throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (PlannedTrial trial : run.plan()) {
            digests.put(trial.id(), run.log(trial).digest());
        }
        return digests;
    }

    static TrialOutcome outcome(RunFolder run, String arm) {
        return run.outcome(
                run.plan().stream().filter(t -> t.arm().equals(arm)).findFirst().orElseThrow());
    }
}
