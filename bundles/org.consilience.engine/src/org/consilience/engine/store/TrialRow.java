package org.consilience.engine.store;

import java.util.SortedMap;
import org.consilience.engine.run.TrialState;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A trial as the store knows it.
 *
 * @param run the run's id
 * @param number its place in the plan, from 1
 * @param id its id, unique in the run
 * @param dataset the label of the dataset
 * @param arm the label of the arm
 * @param method the method's id
 * @param point axis target to value, sorted
 * @param seed the seed
 * @param device the device's id
 * @param state how far it was when it was indexed
 * @param reason why it is there, for a reader; may be empty
 * @param started when its first attempt began, milliseconds since 1970, or null
 * @param ended when it ended, or null
 * @param attempts how often a worker took it up
 * @param damage the fault in its event log; empty for none
 */
public record TrialRow(
        String run,
        int number,
        String id,
        String dataset,
        String arm,
        String method,
        SortedMap<String, String> point,
        long seed,
        String device,
        TrialState state,
        String reason,
        @Nullable Long started,
        @Nullable Long ended,
        int attempts,
        String damage) {}
