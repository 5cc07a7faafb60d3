package org.consilience.ui.charts.internal.view;

import java.util.List;
import org.consilience.api.figure.Figure;
import org.consilience.ui.charts.internal.data.Plot;
import org.consilience.ui.charts.internal.data.Words;

/**
 * A figure and its frames, one unless it is an animation.
 *
 * @param figure the figure
 * @param plots its frames
 */
public record Content(Figure figure, List<Plot> plots) {

    /**
     * Prepares a figure.
     *
     * @param figure any figure
     */
    public static Content of(Figure figure) {
        return new Content(
                figure,
                figure instanceof Figure.Animation film
                        ? film.frames().stream().map(f -> Plot.of(f.figure())).toList()
                        : List.of(Plot.of(figure)));
    }

    boolean sameAs(Content other) {
        return figure.name().equals(other.figure.name())
                && figure.getClass() == other.figure.getClass()
                && plots.get(0).kind() == other.plots.get(0).kind();
    }

    String time(int frame) {
        return figure instanceof Figure.Animation film
                ? (film.time() + " " + Words.of(film.frames().get(frame).time())).strip()
                : "";
    }
}
