package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.consilience.engine.Engine;
import org.consilience.engine.Limits;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunIds;
import org.consilience.engine.RunListener;
import org.consilience.engine.RunRequest;
import org.consilience.engine.Workspace;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.internal.journal.RunLock;
import org.consilience.engine.internal.plan.MoreSeeds;
import org.consilience.engine.internal.plan.Preparation;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.eclipse.jdt.annotation.Nullable;

/** Starts, resumes and repeats runs, over any catalogue and any way to start workers. */
public class Runs implements Engine {

    private final Supplier<Catalogue> source;
    private final WorkerLauncher launcher;
    private final Supplier<Install> install;
    private @Nullable Catalogue catalogue;
    private @Nullable WorkerPool warm;

    /**
     * Uses a catalogue and a launcher.
     *
     * @param catalogue gives the catalogue, asked for once
     * @param launcher starts workers
     * @param install gives what is installed
     */
    public Runs(Supplier<Catalogue> catalogue, WorkerLauncher launcher, Supplier<Install> install) {
        this.source = catalogue;
        this.launcher = launcher;
        this.install = install;
    }

    @Override
    public synchronized Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            known = source.get();
            catalogue = known;
        }
        return known;
    }

    /** One core is left to this process, so that the first trial begins early; the rest follow. */
    @Override
    public synchronized void warmUp(int workers) {
        if (warm == null) {
            int cores = Runtime.getRuntime().availableProcessors();
            int count = workers > 0 ? workers : cores;
            try {
                WorkerPool pool = new WorkerPool(launcher);
                warm = pool;
                pool.warmUp(Math.min(count, Math.max(1, cores - 1)), Hosts.heapMegabytes(count, 0));
            } catch (IOException e) {
                coolDown(); // the run meets the same fault and reports it
            }
        }
    }

    @Override
    public synchronized void coolDown() {
        WorkerPool pool = warm;
        warm = null;
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    public List<PlannedTrial> plan(RunRequest request) throws RunException {
        return Preparation.of(request, catalogue()).plan();
    }

    @Override
    public RunHandle start(Workspace workspace, RunRequest request, RunListener listener)
            throws RunException {
        warmUp(request.workers());
        boolean begun = false;
        try {
            Preparation ready = Preparation.of(request, catalogue());
            ready.messages().forEach(listener::message);
            RunHandle handle = start(workspace, request, ready, listener);
            begun = true;
            return handle;
        } finally {
            if (!begun) {
                coolDown();
            }
        }
    }

    private RunHandle start(
            Workspace workspace, RunRequest request, Preparation ready, RunListener listener)
            throws RunException {
        int width = width(request.workers(), ready.plan());
        String experiment = String.valueOf(ready.experiment().getId());
        String title = ready.experiment().getTitle();
        NewRun run =
                id ->
                        new RunInfo(
                                id,
                                experiment,
                                title == null ? experiment : title,
                                System.currentTimeMillis(),
                                RunFolders.hash(ready.text()),
                                ready.folder().toString(),
                                request.commandLine(),
                                ready.overrides(),
                                "",
                                width,
                                RunFolders.map(ready.limits()),
                                request.autoSeeds(),
                                Hosts.here(),
                                install.get().bundles(),
                                install.get().build());
        RunRecorder recorder =
                create(workspace, experiment, request.id(), ready.text(), run, ready.plan());
        return begin(recorder, width, ready.limits(), listener);
    }

    @Override
    public RunHandle resume(Path folder, int workers, Limits limits, RunListener listener)
            throws RunException {
        RunFolder run = RunFolder.open(folder);
        if (run.damage().isPresent()) {
            throw new RunException(
                    "Run %s cannot be resumed: %s.".formatted(run.id(), run.damage().get()));
        }
        RunLock lock = RunLock.take(run.path());
        boolean begun = false;
        try {
            RunRecorder recorder = new RunRecorder(run, catalogue(), lock);
            int width = width(workers, run.plan());
            Limits all = limits.or(RunFolders.limits(run.info().limits()));
            RunHandle handle = begin(recorder, width, all, listener);
            begun = true;
            return handle;
        } catch (IOException e) {
            throw new RunException(
                    "Run %s cannot be resumed: %s.".formatted(run.id(), e.getMessage()), e);
        } finally {
            if (!begun) {
                lock.close();
                coolDown();
            }
        }
    }

    @Override
    public RunHandle rerun(
            Workspace workspace, Path recorded, String id, int workers, RunListener listener)
            throws RunException {
        RunIds.require(id);
        RunFolder old = RunFolder.open(recorded);
        RunInfo info = old.info();
        int width = width(workers, old.plan());
        try {
            byte[] text = Files.readAllBytes(old.experimentFile());
            NewRun run =
                    name ->
                            new RunInfo(
                                    name,
                                    info.experimentId(),
                                    info.title(),
                                    System.currentTimeMillis(),
                                    RunFolders.hash(text),
                                    info.experimentFolder(),
                                    info.commandLine(),
                                    info.overrides(),
                                    info.id(),
                                    width,
                                    info.limits(),
                                    false,
                                    Hosts.here(),
                                    install.get().bundles(),
                                    install.get().build());
            RunRecorder recorder =
                    create(workspace, info.experimentId(), id, text, run, old.plan());
            return begin(recorder, width, RunFolders.limits(info.limits()), listener);
        } catch (IOException e) {
            throw new RunException(
                    "Run %s cannot be repeated: %s.".formatted(old.id(), e.getMessage()), e);
        }
    }

    private interface NewRun {
        RunInfo info(String id);
    }

    private RunRecorder create(
            Workspace workspace,
            String experiment,
            String id,
            byte[] text,
            NewRun run,
            List<PlannedTrial> plan)
            throws RunException {
        try {
            Path folder = RunFolders.make(workspace, experiment, id);
            RunLock lock = RunLock.take(folder);
            try {
                RunFolders.experiment(folder, text);
                // With run.json the folder becomes a run, so the plan is whole before: a crash in
                // between leaves no run that could not be resumed.
                RunFolders.plan(folder, plan);
                RunFolders.info(folder, run.info(String.valueOf(folder.getFileName())));
                return new RunRecorder(RunFolder.open(folder), catalogue(), lock);
            } catch (IOException | RunException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new RunException(
                    "No run can be made in %s: %s. Make room, or set CONSILIENCE_HOME."
                            .formatted(workspace.runs(), e),
                    e);
        }
    }

    private synchronized RunHandle begin(
            RunRecorder recorder, int width, Limits limits, RunListener listener)
            throws RunException {
        try {
            WorkerPool pool = warm;
            warm = null;
            if (pool == null) {
                pool = new WorkerPool(launcher);
            }
            RunFolder folder = recorder.folder();
            Scheduler scheduler =
                    new Scheduler(
                            recorder,
                            pool,
                            width,
                            Hosts.heapMegabytes(width, limits.trialMegabytes()),
                            limits,
                            listener,
                            extension(folder));
            RunningRun run = new RunningRun(scheduler, recorder, pool, listener);
            run.begin(recorder.open());
            return run;
        } catch (IOException e) {
            throw new RunException(
                    "Run %s cannot begin: %s.".formatted(recorder.folder().id(), e.getMessage()),
                    e);
        }
    }

    private Scheduler.Extension extension(RunFolder folder) throws RunException {
        if (!folder.info().autoSeeds()) {
            return run -> List.of();
        }
        try {
            MoreSeeds more =
                    new MoreSeeds(ExperimentFiles.load(folder.experimentFile()), catalogue());
            return more::next;
        } catch (ExperimentException e) {
            throw new RunException(String.valueOf(e.getMessage()), e);
        }
    }

    /** As many workers as asked for or the device has slots, but no more than trials. */
    private int width(int asked, List<PlannedTrial> plan) {
        int slots = asked;
        if (slots <= 0 && !plan.isEmpty()) {
            slots = catalogue().device(plan.getFirst().device()).map(d -> d.slots()).orElse(1);
        }
        return Math.max(1, Math.min(slots, RunRequest.MAX_WORKERS));
    }
}
