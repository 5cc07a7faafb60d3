package org.consilience.api;

/**
 * An algorithm that accepts one type of data, has typed settings and reports measures.
 *
 * <p>Registered as a Declarative Services component with the service properties {@code id}, {@code
 * title}, {@code family}, {@code paper}, {@code data} (the qualified name of {@code D}), {@code
 * measures} (see {@link Measure#parse}) and, where it needs them, {@code requires} (simple names of
 * {@link org.consilience.api.device.Capability capabilities}). One instance serves all trials and
 * holds no state.
 *
 * @param <D> the type of data it accepts
 * @param <S> the settings, an annotated record
 */
public interface Method<D, S extends Record> {

    /**
     * Runs one trial to its end.
     *
     * <p>Randomness comes from {@link Trial#seed()} alone, through {@link Seeds}: the same seed,
     * device and versions record the same events.
     *
     * @param trial data, settings, device, seed and the places to record to
     * @throws CancelledException when the user cancelled, thrown by {@link Progress#step}
     * @throws BudgetException when a budget is used up, thrown by {@link Progress#step}
     * @throws TrialException if the trial cannot go on
     * @throws Exception anything else fails the trial too, and is reported as a fault of the plugin
     */
    void run(Trial<D, S> trial) throws Exception;
}
