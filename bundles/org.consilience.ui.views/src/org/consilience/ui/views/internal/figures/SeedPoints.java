package org.consilience.ui.views.internal.figures;

import java.util.List;
import org.consilience.engine.run.PlannedTrial;

/**
 * The points of one measure of the trials of one dataset and point.
 *
 * @param trials those that have points, in the order of the plan
 * @param live whether more may come
 * @param whole whether every point is there, not only bins of a long curve
 * @param stamp differs when something new was read
 * @param problems what could not be read, one sentence each
 */
record SeedPoints(List<Of> trials, boolean live, boolean whole, long stamp, List<String> problems) {

    /**
     * One trial's points.
     *
     * @param trial the trial
     * @param points its points, at least one
     */
    record Of(PlannedTrial trial, Points points) {}
}
