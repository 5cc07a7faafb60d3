package org.consilience.engine.evidence;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.consilience.engine.run.PlannedTrial;

/**
 * Where arms can be compared: a dataset and a point of the sweep.
 *
 * @param dataset the dataset's label
 * @param point axis target to value, sorted; empty without a sweep
 */
public record Group(String dataset, SortedMap<String, String> point) {

    /**
     * Returns where a trial belongs.
     *
     * @param trial the trial
     */
    public static Group of(PlannedTrial trial) {
        return new Group(trial.dataset(), trial.point());
    }

    /** Returns the group in words. */
    public String words() {
        return point.isEmpty() ? dataset : dataset + ", " + words(point);
    }

    /**
     * Returns a point of a sweep in words.
     *
     * @param point axis target to value
     */
    public static String words(Map<String, String> point) {
        return point.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
