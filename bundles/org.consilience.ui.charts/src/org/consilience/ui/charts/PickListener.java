package org.consilience.ui.charts;

import java.util.Optional;

/** Hears which point of a figure a person points at. */
@FunctionalInterface
public interface PickListener {

    /**
     * Another point is pointed at, or none any more; called on the UI thread.
     *
     * @param pick the point, empty when the pointer left the points
     */
    void picked(Optional<Pick> pick);
}
