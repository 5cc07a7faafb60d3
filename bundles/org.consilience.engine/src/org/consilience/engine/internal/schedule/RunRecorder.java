package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.engine.Limits;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Catalogue.Kind;
import org.consilience.engine.internal.journal.Journal;
import org.consilience.engine.internal.journal.RunLock;
import org.consilience.engine.internal.json.AtomicFile;
import org.consilience.engine.internal.json.Json;
import org.consilience.engine.internal.worker.ContentHash;
import org.consilience.engine.internal.worker.Message;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.EventLogWriter;
import org.consilience.engine.log.TrialLog;
import org.consilience.engine.run.BundleVersion;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.Provenance;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;
import org.consilience.engine.run.RunState;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.run.TrialState;

/** Records a run: its log, the provenance of its trials, and the last word on trials that died. */
final class RunRecorder implements AutoCloseable {

    private final RunFolder folder;
    private final Catalogue catalogue;
    private final Journal journal;
    private final RunLock lock;
    private final String bundlesHash;

    RunRecorder(RunFolder folder, Catalogue catalogue, RunLock lock) throws IOException {
        this.folder = folder;
        this.catalogue = catalogue;
        this.lock = lock;
        this.bundlesHash = ContentHash.bytes(Json.line(folder.info().bundles()));
        Files.createDirectories(folder.path().resolve("workers"));
        Files.createDirectories(folder.path().resolve("trials"));
        this.journal = new Journal(folder.path().resolve(RunFolder.LOG));
        journal.begun(ProcessHandle.current().pid());
    }

    RunFolder folder() {
        return folder;
    }

    Path workerLog(int number) {
        return folder.path().resolve("workers").resolve("worker-" + number + ".log");
    }

    void planned(List<PlannedTrial> trials) throws IOException {
        journal.planned(trials);
    }

    /**
     * Returns the trials of the plan that are to run. One whose log says that it is done, though
     * the run's log could not say so any more, is done.
     */
    List<PlannedTrial> open() throws IOException {
        List<PlannedTrial> open = new ArrayList<>();
        for (PlannedTrial trial : folder.plan()) {
            TrialState state = folder.outcome(trial).state();
            if (state == TrialState.DONE) {
                continue;
            }
            boolean unknown = state == TrialState.RUNNING || state == TrialState.PLANNED;
            if (unknown && Files.exists(folder.eventsLog(trial)) && isDone(trial)) {
                journal.ended(trial, TrialState.DONE, "");
            } else {
                open.add(trial);
            }
        }
        return open;
    }

    private boolean isDone(PlannedTrial trial) throws IOException {
        TrialLog log = folder.log(trial);
        List<Event.State> states = log.states();
        return log.damage().isEmpty()
                && !states.isEmpty()
                && states.getLast().state().equals(TrialState.DONE.name());
    }

    Message.Run order(PlannedTrial trial, Limits limits) {
        return new Message.Run(
                trial.id(),
                folder.trialFolder(trial).toString(),
                folder.info().experimentFolder(),
                trial.datasetType(),
                trial.datasetSettings(),
                trial.method(),
                trial.settings(),
                trial.seed(),
                trial.device(),
                limits.trialSeconds(),
                limits.trialMegabytes(),
                limits.trialTokens(),
                limits.trialMoney());
    }

    void started(PlannedTrial trial, WorkerHandle worker) throws IOException {
        journal.started(trial, worker.number(), worker.pid());
    }

    void loaded(PlannedTrial trial, Message.Loaded loaded, long pid) throws IOException {
        RunInfo info = folder.info();
        Provenance provenance =
                new Provenance(
                        trial.id(),
                        info.experimentHash(),
                        trial.datasetType(),
                        provider(Kind.DATASET, trial.datasetType()),
                        new java.util.TreeMap<>(trial.datasetSettings()),
                        loaded.hash(),
                        loaded.files(),
                        trial.method(),
                        provider(Kind.METHOD, trial.method()),
                        new java.util.TreeMap<>(trial.settings()),
                        trial.seed(),
                        "%s (%s)".formatted(trial.device(), loaded.device()),
                        Hosts.os(),
                        Hosts.jdk(),
                        bundlesHash,
                        pid,
                        folder.outcome(trial).attempts());
        AtomicFile.write(
                folder.trialFolder(trial).resolve("provenance.json"),
                Json.pretty(provenance),
                false);
    }

    void ended(PlannedTrial trial, Message.Done done) throws IOException {
        journal.ended(trial, TrialState.valueOf(done.state()), done.reason());
    }

    /** Ends a trial whose worker is dead: the last word in its log, then in the run's. */
    void bury(PlannedTrial trial, Message.Done done) throws IOException {
        Files.createDirectories(folder.trialFolder(trial));
        try (EventLogWriter log = EventLogWriter.open(folder.eventsLog(trial))) {
            log.append(new Event.State(done.state(), done.reason()));
            log.force();
        }
        ended(trial, done);
    }

    TrialOutcome outcome(PlannedTrial trial) {
        return folder.outcome(trial);
    }

    String bundle(PlannedTrial trial) {
        return provider(Kind.METHOD, trial.method()).name();
    }

    boolean allDone() {
        return folder.outcomes().values().stream().allMatch(o -> o.state() == TrialState.DONE);
    }

    void settle() throws IOException {
        journal.settle();
    }

    void runEnded(RunState state, String reason) throws IOException {
        journal.runEnded(state, reason);
    }

    private BundleVersion provider(Kind kind, String id) {
        return catalogue
                .find(kind, id)
                .map(e -> new BundleVersion(e.bundle(), e.version()))
                .orElse(new BundleVersion("", ""));
    }

    @Override
    public void close() throws IOException {
        try {
            journal.close();
        } finally {
            lock.close();
        }
    }
}
