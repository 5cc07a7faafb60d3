package org.consilience.ui.charts;

import org.consilience.api.figure.Figure;
import org.consilience.ui.charts.internal.view.Content;

/** A figure with all that its drawing needs, made away from the UI thread; immutable. */
public final class Prepared {

    private final Content content;

    Prepared(Figure figure) {
        content = Content.of(figure);
    }

    /** Returns the figure it was made of. */
    public Figure figure() {
        return content.figure();
    }

    Content content() {
        return content;
    }
}
