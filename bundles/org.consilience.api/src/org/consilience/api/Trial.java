package org.consilience.api;

import org.consilience.api.device.Device;

/**
 * One arm at one point of the sweep with one seed: what a method is given to run.
 *
 * @param <D> the type of the data
 * @param <S> the settings record
 */
public interface Trial<D, S extends Record> {

    /** Returns the data, shared with other trials: never change it. */
    D data();

    /** Returns the checked settings. */
    S settings();

    /**
     * Returns the device that the experiment chose; it has every capability the method requires.
     */
    Device device();

    /** Returns the seed, the only source of randomness; split it with {@link Seeds}. */
    long seed();

    /** Returns where measures, tables, figures, artifacts and notes are recorded. */
    Recorder record();

    /** Returns where the state is saved that lets an interrupted trial go on. */
    Checkpoints checkpoints();

    /** Returns where progress is reported and cancellation noticed. */
    Progress progress();

    /** Returns the budget from which tokens and money are reserved before they are spent. */
    Budget budget();
}
