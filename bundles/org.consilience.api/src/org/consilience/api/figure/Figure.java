package org.consilience.api.figure;

import java.util.List;

/**
 * A picture as data: the workbench, the report and the tables beside both are made from it. Keep a
 * series to a few thousand points; {@link Thinning} shortens longer ones without losing a spike.
 */
public sealed interface Figure {

    /** Returns the name, unique in the trial. */
    String name();

    /** Returns the title, a sentence that says what is to be seen. */
    String title();

    /**
     * Curves, with bands where the series have them.
     *
     * @param name unique in the trial
     * @param title what is to be seen
     * @param x the abscissa
     * @param y the ordinate
     * @param series the curves
     */
    record Lines(String name, String title, Axis x, Axis y, List<Series> series) implements Figure {

        /** Copies the list. */
        public Lines {
            series = List.copyOf(series);
        }
    }

    /**
     * Stacked areas; the series share their abscissae and have no negative values.
     *
     * @param name unique in the trial
     * @param title what is to be seen
     * @param x the abscissa
     * @param y the ordinate
     * @param series the areas, from the bottom
     */
    record Areas(String name, String title, Axis x, Axis y, List<Series> series) implements Figure {

        /** Copies the list. */
        public Areas {
            series = List.copyOf(series);
        }
    }

    /**
     * Points.
     *
     * @param name unique in the trial
     * @param title what is to be seen
     * @param x the abscissa
     * @param y the ordinate
     * @param series the groups of points
     */
    record Scatter(String name, String title, Axis x, Axis y, List<Series> series)
            implements Figure {

        /** Copies the list. */
        public Scatter {
            series = List.copyOf(series);
        }
    }

    /**
     * Bars with intervals.
     *
     * @param name unique in the trial
     * @param title what is to be seen
     * @param y the ordinate
     * @param bars the bars, from the left
     */
    record Bars(String name, String title, Axis y, List<Bar> bars) implements Figure {

        /** Copies the list. */
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param label the words below it
     * @param value its height
     * @param low the lower end of its interval, equal to {@code value} for none
     * @param high the upper end of its interval
     */
    record Bar(String label, double value, double low, double high) {}

    /**
     * A matrix as colours.
     *
     * @param name unique in the trial
     * @param title what is to be seen
     * @param x the abscissa, one value a column
     * @param y the ordinate, one value a row
     * @param columns the abscissae, increasing
     * @param rows the ordinates, increasing
     * @param values {@code [rows][columns]}; NaN is left blank
     * @param unit what a colour means
     */
    record HeatMap(
            String name,
            String title,
            Axis x,
            Axis y,
            double[] columns,
            double[] rows,
            double[][] values,
            String unit)
            implements Figure {

        /**
         * Checks the shape.
         *
         * @throws IllegalArgumentException if the matrix is not rows by columns
         */
        public HeatMap {
            if (values.length != rows.length) {
                throw new IllegalArgumentException(
                        "Heat map \"%s\": %d rows of values for %d ordinates."
                                .formatted(name, values.length, rows.length));
            }
            for (double[] row : values) {
                if (row.length != columns.length) {
                    throw new IllegalArgumentException(
                            "Heat map \"%s\": a row of %d values for %d abscissae."
                                    .formatted(name, row.length, columns.length));
                }
            }
        }
    }

    /**
     * A figure that changes over time; printed, its last frame stands for it.
     *
     * @param name unique in the trial
     * @param title what is to be seen
     * @param time what a frame's time means, with its unit
     * @param frames the frames in order, at least one
     */
    record Animation(String name, String title, String time, List<Frame> frames) implements Figure {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there is no frame
         */
        public Animation {
            frames = List.copyOf(frames);
            if (frames.isEmpty()) {
                throw new IllegalArgumentException(
                        "Animation \"%s\" has no frame; record at least one.".formatted(name));
            }
        }
    }

    /**
     * One frame of an animation.
     *
     * @param time when it is shown
     * @param figure what it shows, no animation itself
     */
    record Frame(double time, Figure figure) {

        /**
         * Refuses nesting.
         *
         * @throws IllegalArgumentException if the figure is an animation
         */
        public Frame {
            if (figure instanceof Animation) {
                throw new IllegalArgumentException("A frame of an animation is no animation.");
            }
        }
    }
}
