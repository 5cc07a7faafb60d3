package org.consilience.ui.runs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilience.engine.Workspace;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.RunStore;
import org.consilience.engine.store.StoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The runs of the workspace, kept up to date with their folders whoever writes them: this
 * workbench, a command in a terminal, or a copy from a cluster. A service.
 */
public interface RunLibrary {

    /** Hears that runs came, went on, ended or went. */
    @FunctionalInterface
    interface Listener {

        /**
         * Runs changed; called from a background thread, twice a second at most.
         *
         * @param ids the runs' ids; those that went are no longer among {@link #runs}
         */
        void runsChanged(Set<String> ids);
    }

    /** Returns the folder of runs and data. */
    Workspace workspace();

    /** Returns the runs, newest first, as of the last look; costs nothing. */
    List<RunRow> runs();

    /** Tells whether the runs were looked at yet. */
    boolean ready();

    /**
     * Returns a run as of the last look; costs nothing.
     *
     * @param id the run's id
     */
    Optional<RunRow> run(String id);

    /**
     * Opens a run's folder; reads files, so never on the UI thread.
     *
     * @param id the run's id
     * @throws RunException if it is gone or damaged
     */
    RunFolder open(String id) throws RunException;

    /**
     * Opens the index over all runs, which the caller closes; reads files, so never on the UI
     * thread. It holds runs that ended; one that is going on is read from its folder.
     *
     * @throws StoreException if it cannot be opened
     */
    RunStore store() throws StoreException;

    /** Returns what is wrong with the store or the folders, in one sentence; empty if nothing. */
    String problem();

    /** Looks at the folders now rather than with the next beat. */
    void refresh();

    /**
     * Deletes runs with their folders; not on the UI thread.
     *
     * @param ids the runs' ids
     * @param monitor progress and cancel
     * @throws RunException if one is going on or cannot be deleted; those before it are gone
     */
    void delete(Collection<String> ids, IProgressMonitor monitor) throws RunException;

    /**
     * Adds a listener.
     *
     * @param listener hears changes
     */
    void addListener(Listener listener);

    /**
     * Removes a listener.
     *
     * @param listener the listener
     */
    void removeListener(Listener listener);
}
