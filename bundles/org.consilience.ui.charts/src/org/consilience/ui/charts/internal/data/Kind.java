package org.consilience.ui.charts.internal.data;

/** What a plot looks like. */
public enum Kind {
    /** Curves with bands. */
    LINES,
    /** Stacked areas. */
    AREAS,
    /** Points. */
    SCATTER,
    /** Bars with intervals. */
    BARS,
    /** A matrix of colours. */
    HEAT
}
