package org.consilience.engine.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consilience.engine.evidence.Summary;
import org.consilience.engine.log.Pyramid;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.TrialOutcome;
import org.consilience.engine.store.RunSource.Recorded;
import org.consilience.engine.store.RunSource.Stamp;

/**
 * A trial as it is written into the store.
 *
 * @param trial the trial
 * @param outcome how far it is
 * @param stamp its log, read if it is not empty
 * @param summaries its series in numbers, by measure
 * @param pyramids its series as curves, by measure
 * @param damage the fault in its log; empty for none
 */
record Entry(
        PlannedTrial trial,
        TrialOutcome outcome,
        Stamp stamp,
        Map<String, Summary> summaries,
        Map<String, byte[]> pyramids,
        String damage) {

    /** A longer series loses its finest levels; the log still has every point. */
    private static final int MOST_BINS = 4096;

    static Entry of(RunSource run, PlannedTrial trial, TrialOutcome outcome, Stamp stamp) {
        Map<String, Summary> summaries = new LinkedHashMap<>();
        Map<String, byte[]> pyramids = new LinkedHashMap<>();
        String damage = "";
        if (stamp.size() > 0) {
            try {
                Recorded recorded = run.recorded(trial);
                damage = recorded.damage();
                for (ScalarSeries series : recorded.series().values()) {
                    summaries.put(series.measure(), Summary.of(series));
                    if (ascending(series)) {
                        Pyramid pyramid = Pyramid.of(series);
                        boolean small = series.size() <= MOST_BINS;
                        pyramids.put(
                                series.measure(),
                                (small ? pyramid : pyramid.thinned(MOST_BINS)).encode());
                    }
                }
            } catch (IOException e) {
                damage = String.valueOf(e.getMessage());
            }
        }
        return new Entry(trial, outcome, stamp, summaries, pyramids, damage);
    }

    private static boolean ascending(ScalarSeries series) {
        for (int i = 1; i < series.size(); i++) {
            if (series.step(i) < series.step(i - 1)) {
                return false;
            }
        }
        return series.size() > 0;
    }
}
