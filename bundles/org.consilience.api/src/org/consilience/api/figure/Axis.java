package org.consilience.api.figure;

/**
 * An axis of a figure.
 *
 * @param title the words beside it, with the unit in parentheses
 * @param log whether the scale is logarithmic, base 10; values at or below 0 are then left out
 */
public record Axis(String title, boolean log) {

    /**
     * Returns a linear axis.
     *
     * @param title the words beside it
     */
    public static Axis linear(String title) {
        return new Axis(title, false);
    }

    /**
     * Returns a logarithmic axis.
     *
     * @param title the words beside it
     */
    public static Axis log(String title) {
        return new Axis(title, true);
    }
}
