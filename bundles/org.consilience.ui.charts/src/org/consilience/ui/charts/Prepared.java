package org.consilience.ui.charts;

import org.consilience.api.figure.Figure;

/** A figure with all that its drawing needs, made away from the UI thread; immutable. */
public final class Prepared {

    private final Figure figure;

    Prepared(Figure figure) {
        this.figure = figure;
    }

    /** Returns the figure it was made of. */
    public Figure figure() {
        return figure;
    }
}
