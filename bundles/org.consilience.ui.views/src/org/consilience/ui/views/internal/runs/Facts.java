package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.consilience.engine.run.BundleVersion;
import org.consilience.engine.run.Host;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.Provenance;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.TrialOutcome;

/** What the Properties view says of a run or a trial; reads files, so never on the UI thread. */
final class Facts {

    /**
     * One line.
     *
     * @param group its group
     * @param name its name
     * @param value its value
     */
    record Fact(String group, String name, String value) {}

    private final List<Fact> facts = new ArrayList<>();

    private Facts() {}

    static List<Fact> of(RunFolder run, String trialId) throws RunException {
        Facts facts = new Facts();
        if (trialId.isEmpty()) {
            facts.run(run);
        } else {
            PlannedTrial trial =
                    run.plan().stream()
                            .filter(t -> t.id().equals(trialId))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new RunException(
                                                    "Run %s has no trial %s."
                                                            .formatted(run.id(), trialId)));
            facts.trial(run, trial);
        }
        return List.copyOf(facts.facts);
    }

    private void run(RunFolder run) {
        RunInfo info = run.info();
        add("Run", "Id", run.id());
        add("Run", "State", Words.of(run.state()));
        add("Run", "Folder", run.path().toString());
        add("Run", "Created", Words.time(info.created()));
        add("Run", "Command line", info.commandLine());
        add("Run", "Repeats", info.rerunOf());
        add("Run", "Workers", info.workers() == 0 ? "one a slot" : "" + info.workers());
        add("Run", "Seeds added until decided", info.autoSeeds() ? "yes" : "no");
        add("Run", "Damage", run.damage().orElse(""));
        add("Experiment", "Id", info.experimentId());
        add("Experiment", "Title", info.title());
        add("Experiment", "Hash", info.experimentHash());
        add("Experiment", "Folder", info.experimentFolder());
        add("Experiment", "Trials", "" + run.plan().size());
        info.overrides().forEach((target, value) -> add("Overrides", target, value));
        info.limits().forEach((name, amount) -> add("Limits", name, Words.number(amount)));
        Host host = info.host();
        add("Host", "Name", host.name());
        add("Host", "System", host.os());
        add("Host", "Java", host.jdk());
        add("Host", "Cores", "" + host.cores());
        add("Host", "Memory", "%d MB".formatted(host.memory() >> 20));
        add("Build", "Build", info.build());
        for (BundleVersion bundle : info.bundles()) {
            add("Bundles", bundle.name(), bundle.version());
        }
    }

    private void trial(RunFolder run, PlannedTrial trial) throws RunException {
        TrialOutcome outcome = run.outcome(trial);
        add("Trial", "Id", trial.id());
        add("Trial", "Run", run.id());
        add("Trial", "Arm", trial.arm());
        add("Trial", "Method", trial.method());
        add("Trial", "Dataset", "%s (%s)".formatted(trial.dataset(), trial.datasetType()));
        add("Trial", "Seed", "" + trial.seed());
        add("Trial", "Device", trial.device());
        add("Trial", "Folder", run.trialFolder(trial).toString());
        trial.point().forEach((target, value) -> add("Point", target, value));
        add("Outcome", "State", Words.of(outcome.state()));
        add("Outcome", "Reason", outcome.reason());
        add("Outcome", "Started", Words.time(outcome.started()));
        add("Outcome", "Ended", Words.time(outcome.ended()));
        add("Outcome", "Attempts", "" + outcome.attempts());
        trial.settings().forEach((name, value) -> add("Settings", name, value));
        trial.datasetSettings().forEach((name, value) -> add("Dataset settings", name, value));
        run.provenance(trial).ifPresent(this::provenance);
    }

    private void provenance(Provenance from) {
        add("Provenance", "Data hash", from.datasetHash());
        add("Provenance", "Experiment hash", from.experimentHash());
        add("Provenance", "Method's plugin", words(from.methodBundle()));
        add("Provenance", "Dataset's plugin", words(from.datasetBundle()));
        add("Provenance", "Device", from.device());
        add("Provenance", "System", from.os());
        add("Provenance", "Java", from.jdk());
        add("Provenance", "Bundles hash", from.bundlesHash());
        add(
                "Provenance",
                "Files",
                from.files().stream()
                        .map(f -> "%s (%s)".formatted(f.path(), f.sha256()))
                        .collect(Collectors.joining(", ")));
    }

    private static String words(BundleVersion bundle) {
        return bundle.name() + " " + bundle.version();
    }

    private void add(String group, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(group, name, value));
        }
    }
}
