package org.consilience.api;

/**
 * A source of typed data: generated, read from files, or fetched.
 *
 * <p>Registered as a Declarative Services component with the service properties {@code id}, {@code
 * title}, {@code family}, {@code data} (the qualified name of {@code D}) and, where the values
 * change with the trial's seed, {@code seeded=true}. One instance serves all trials and holds no
 * state.
 *
 * @param <D> the type of the data, immutable, from {@code org.consilience.api.data} or a plugin's
 *     own exported package
 * @param <S> the settings, an annotated record
 */
public interface Dataset<D, S extends Record> {

    /**
     * Loads or generates the data.
     *
     * @param settings checked settings
     * @param context where files, the seed and cancellation come from
     * @return the data, safe to share between trials
     * @throws DataException if a file is missing, malformed or out of bounds; the message names
     *     file, row and column and says what to do
     */
    D load(S settings, DataContext context) throws DataException;
}
