package org.consilience.engine;

import java.nio.file.Path;
import java.util.List;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;

/** Runs experiments in worker processes; a service. */
public interface Engine {

    /** Returns what the installed plugins contribute. */
    Catalogue catalogue();

    /**
     * Starts worker processes ahead of a run, which takes them over. Call it first of all, before
     * the experiment is read; they end by themselves with this process.
     *
     * @param workers how many the run will have at most, 0: one a core; fewer may be started now
     */
    void warmUp(int workers);

    /** Ends the worker processes that {@link #warmUp} started and no run took over. */
    void coolDown();

    /**
     * Plans without running.
     *
     * @param request what to run
     * @return the trials in the order they would start
     * @throws RunException if the experiment cannot be read or does not hold, with every problem
     */
    List<PlannedTrial> plan(RunRequest request) throws RunException;

    /**
     * Starts a run.
     *
     * @param workspace where its folder is made
     * @param request what to run
     * @param listener hears what happens
     * @return the run, going on by itself
     * @throws RunException if the experiment cannot be read or does not hold, with every problem,
     *     the id is taken, or the folder cannot be made
     */
    RunHandle start(Workspace workspace, RunRequest request, RunListener listener)
            throws RunException;

    /**
     * Goes on with a run that did not end, or whose trials did not all end well. Trials that are
     * done stay as they are; the others go on from their last checkpoint.
     *
     * @param folder the run's folder
     * @param workers how many worker processes; 0: as many as the device has slots
     * @param limits what the trials may use, before what the run was started with
     * @param listener hears what happens
     * @return the run, going on by itself
     * @throws RunException if the folder is no run, or another process works at it
     */
    RunHandle resume(Path folder, int workers, Limits limits, RunListener listener)
            throws RunException;

    /**
     * Repeats a recorded run with the same plan into a new run. Once it has ended, {@link
     * org.consilience.engine.run.Comparison#of} tells whether the two match.
     *
     * @param workspace where the new run's folder is made
     * @param recorded the recorded run's folder
     * @param id the new run's id; empty: made of the time and the experiment
     * @param workers how many worker processes; 0: as many as the device has slots
     * @param listener hears what happens
     * @return the new run, going on by itself
     * @throws RunException if the folder is no run, a plugin that it needs is missing, or the id is
     *     taken
     * @throws IllegalArgumentException if the id cannot name a folder
     */
    RunHandle rerun(
            Workspace workspace, Path recorded, String id, int workers, RunListener listener)
            throws RunException;
}
