package org.consilience.engine.store;

import java.nio.file.Path;
import org.consilience.engine.run.RunState;

/**
 * A run as the store knows it.
 *
 * @param id the run's id
 * @param folder its folder
 * @param experimentId the experiment's id
 * @param title the experiment's title
 * @param created when it was made, milliseconds since 1970
 * @param state how far it was when it was indexed; a run that is in progress knows better
 * @param trials how many trials were planned
 * @param done how many of them are done
 * @param failed how many of them failed
 */
public record RunRow(
        String id,
        Path folder,
        String experimentId,
        String title,
        long created,
        RunState state,
        int trials,
        int done,
        int failed) {}
