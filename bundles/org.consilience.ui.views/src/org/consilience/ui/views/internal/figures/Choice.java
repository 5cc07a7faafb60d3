package org.consilience.ui.views.internal.figures;

import org.consilience.engine.evidence.Group;

/** Which figure is shown. */
sealed interface Choice {

    /**
     * A measure over the steps.
     *
     * @param measure the measure's id
     * @param group dataset and point
     */
    record OfMeasure(String measure, Group group) implements Choice {}

    /**
     * A figure that a trial recorded.
     *
     * @param run the run's id
     * @param trial the trial's id
     * @param name the figure's name
     */
    record Recorded(String run, String trial, String name) implements Choice {}
}
