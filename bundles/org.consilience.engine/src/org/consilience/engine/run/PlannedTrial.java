package org.consilience.engine.run;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One trial of a plan: one dataset, one arm, one point of the sweep, one seed.
 *
 * @param number its place in the plan, from 1
 * @param id its folder's name, such as {@code 0007-market-universal-s3}; unique in the run
 * @param dataset the label of the dataset in the experiment
 * @param datasetType the dataset provider's id
 * @param datasetSettings the dataset's settings as text, all of them, defaults included
 * @param arm the label of the arm
 * @param method the method's id
 * @param settings the method's settings as text, all of them, defaults included
 * @param point axis target to value, sorted; empty without a sweep
 * @param seed the seed
 * @param device the device's id
 */
public record PlannedTrial(
        int number,
        String id,
        String dataset,
        String datasetType,
        Map<String, String> datasetSettings,
        String arm,
        String method,
        Map<String, String> settings,
        SortedMap<String, String> point,
        long seed,
        String device) {

    /** Copies the maps. */
    public PlannedTrial {
        datasetSettings = Collections.unmodifiableMap(new TreeMap<>(datasetSettings));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        point = Collections.unmodifiableSortedMap(new TreeMap<>(point));
    }
}
