package org.consilience.ui.views.internal.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consilience.ui.runs.RunLibrary;

/** The feeds of the runs looked at; those of others are let go. */
public final class Feeds {

    private final RunLibrary library;
    private final Map<String, RunFeed> values = new LinkedHashMap<>();
    private final Map<String, RunRecords> records = new LinkedHashMap<>();

    /**
     * Makes feeds of the runs of a library.
     *
     * @param library the library
     */
    public Feeds(RunLibrary library) {
        this.library = library;
    }

    /** Returns the values of a run. */
    synchronized RunFeed values(String run) {
        return values.computeIfAbsent(run, id -> new RunFeed(library, id));
    }

    /**
     * Returns what trials of a run recorded beside values.
     *
     * @param run the run's id
     */
    public synchronized RunRecords records(String run) {
        return records.computeIfAbsent(run, id -> new RunRecords(values(id)));
    }

    /**
     * Lets go of all runs but these.
     *
     * @param runs their ids
     */
    public synchronized void keep(Collection<String> runs) {
        values.keySet().retainAll(runs);
        records.keySet().retainAll(runs);
    }

    /** Returns the library. */
    RunLibrary library() {
        return library;
    }
}
