package org.consilience.ui.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.consilience.engine.Workspace;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunRetention;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.RunStore;
import org.consilience.engine.store.StoreException;
import org.consilience.ui.Faults;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The runs of the workspace of the preferences, looked at by a job that repeats itself. */
@Component
public final class LocalRunLibrary implements RunLibrary {

    private static final long BUSY_MILLIS = 500;
    private static final long IDLE_MILLIS = 2_000;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ICoreRunnable beat = this::beat;
    private final Job job = Job.create("Looking at the runs", beat);
    private volatile RunShelf shelf = new RunShelf(WorkbenchPreferences.workspace());
    private volatile boolean closed;

    /** Starts to look. */
    @Activate
    public void activate() {
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
        job.schedule();
        WorkbenchPreferences.node()
                .addPreferenceChangeListener(
                        event -> {
                            if (event.getKey().equals(WorkbenchPreferences.HOME)) {
                                refresh();
                            }
                        });
    }

    /** Ends the looking. */
    @Deactivate
    public void deactivate() {
        closed = true;
        job.cancel();
    }

    @Override
    public Workspace workspace() {
        return shelf.workspace();
    }

    @Override
    public List<RunRow> runs() {
        return shelf.rows();
    }

    @Override
    public boolean ready() {
        return shelf.ready();
    }

    @Override
    public Optional<RunRow> run(String id) {
        return shelf.row(id);
    }

    @Override
    public RunFolder open(String id) throws RunException {
        return RunFolder.open(
                shelf.row(id)
                        .map(RunRow::folder)
                        .orElseGet(() -> shelf.workspace().runs().resolve(id)));
    }

    @Override
    public RunStore store() throws StoreException {
        return RunStore.open(shelf.workspace().store(), message -> Faults.log(message, null));
    }

    @Override
    public String problem() {
        return shelf.problem();
    }

    @Override
    public void refresh() {
        job.wakeUp();
        job.schedule();
    }

    @Override
    public void delete(Collection<String> ids, IProgressMonitor monitor) throws RunException {
        SubMonitor progress = SubMonitor.convert(monitor, "Deleting runs", ids.size());
        try (RunStore store = store()) {
            RunRetention retention = new RunRetention(shelf.workspace().runs(), store);
            for (String id : ids) {
                progress.subTask(id);
                retention.delete(
                        shelf.row(id)
                                .map(r -> String.valueOf(r.folder().getFileName()))
                                .orElse(id));
                progress.split(1);
            }
        } catch (IOException | StoreException e) {
            throw new RunException(
                    "Not all of the runs were deleted: %s".formatted(Faults.words(e)), e);
        } finally {
            refresh();
        }
    }

    @Override
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    private void beat(IProgressMonitor monitor) {
        Workspace wanted = WorkbenchPreferences.workspace();
        if (!wanted.equals(shelf.workspace())) {
            shelf = new RunShelf(wanted);
        }
        boolean first = !shelf.ready();
        Set<String> changed = shelf.look();
        if (first || !changed.isEmpty()) {
            for (Listener listener : listeners) {
                SafeRunner.run(() -> listener.runsChanged(changed));
            }
        }
        if (!closed) {
            boolean busy = shelf.rows().stream().anyMatch(r -> r.state() == RunState.RUNNING);
            job.schedule(busy ? BUSY_MILLIS : IDLE_MILLIS);
        }
    }
}
