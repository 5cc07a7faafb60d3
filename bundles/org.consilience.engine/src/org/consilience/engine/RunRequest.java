package org.consilience.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * What to run.
 *
 * @param experiment the experiment file; files its settings name are resolved against its folder
 * @param overrides changes in the form {@code target=value}, applied in order
 * @param seeds the seeds instead of the experiment's, such as {@code 1..5,8}; empty: as it says
 * @param device the device's id instead of the experiment's; empty: as it says
 * @param workers how many worker processes; 0: as many as the device has slots
 * @param autoSeeds whether seeds are added until every claim is decided or a limit is met
 * @param limits what the run may use, before what the experiment says
 * @param commandLine the command that does the same, for the record; may be empty
 * @param id the run's id, which names its folder; empty: made of the time and the experiment
 */
public record RunRequest(
        Path experiment,
        List<String> overrides,
        String seeds,
        String device,
        int workers,
        boolean autoSeeds,
        Limits limits,
        String commandLine,
        String id) {

    /** Most workers that a request may ask for. */
    public static final int MAX_WORKERS = 256;

    /**
     * Copies the list and checks the number of workers and the id.
     *
     * @throws IllegalArgumentException if {@code workers} is negative or above {@link
     *     #MAX_WORKERS}, or the id cannot name a folder
     */
    public RunRequest {
        overrides = List.copyOf(overrides);
        RunIds.require(id);
        if (workers < 0 || workers > MAX_WORKERS) {
            throw new IllegalArgumentException(
                    "%d workers were asked for; it must be 1 to %d, or 0 for one a slot."
                            .formatted(workers, MAX_WORKERS));
        }
    }

    /**
     * Asks for a run whose id is made of the time and the experiment.
     *
     * @param experiment the experiment file; files its settings name are resolved against its
     *     folder
     * @param overrides changes in the form {@code target=value}, applied in order
     * @param seeds the seeds instead of the experiment's, such as {@code 1..5,8}; empty: as it says
     * @param device the device's id instead of the experiment's; empty: as it says
     * @param workers how many worker processes; 0: as many as the device has slots
     * @param autoSeeds whether seeds are added until every claim is decided or a limit is met
     * @param limits what the run may use, before what the experiment says
     * @param commandLine the command that does the same, for the record; may be empty
     */
    public RunRequest(
            Path experiment,
            List<String> overrides,
            String seeds,
            String device,
            int workers,
            boolean autoSeeds,
            Limits limits,
            String commandLine) {
        this(experiment, overrides, seeds, device, workers, autoSeeds, limits, commandLine, "");
    }

    /**
     * Asks for an experiment as it stands.
     *
     * @param experiment the experiment file
     */
    public static RunRequest of(Path experiment) {
        return new RunRequest(experiment, List.of(), "", "", 0, false, Limits.NONE, "");
    }

    /**
     * Returns the request with another number of workers.
     *
     * @param count how many worker processes; 0: as many as the device has slots
     */
    public RunRequest withWorkers(int count) {
        return new RunRequest(
                experiment, overrides, seeds, device, count, autoSeeds, limits, commandLine, id);
    }

    /**
     * Returns the request with other overrides.
     *
     * @param changes changes in the form {@code target=value}, applied in order
     */
    public RunRequest withOverrides(List<String> changes) {
        return new RunRequest(
                experiment, changes, seeds, device, workers, autoSeeds, limits, commandLine, id);
    }

    /**
     * Returns the request with other limits.
     *
     * @param other what the run may use
     */
    public RunRequest withLimits(Limits other) {
        return new RunRequest(
                experiment, overrides, seeds, device, workers, autoSeeds, other, commandLine, id);
    }

    /**
     * Returns the request for a run of a given id.
     *
     * @param name the run's id, or an empty string
     * @throws IllegalArgumentException if it cannot name a folder
     */
    public RunRequest withId(String name) {
        return new RunRequest(
                experiment,
                overrides,
                seeds,
                device,
                workers,
                autoSeeds,
                limits,
                commandLine,
                name);
    }
}
