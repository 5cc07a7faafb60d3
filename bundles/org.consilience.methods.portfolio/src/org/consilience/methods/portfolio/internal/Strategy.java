package org.consilience.methods.portfolio.internal;

/**
 * A sequential portfolio strategy at work on one market: one object per trial. The caller
 * alternates {@link #portfolio} and {@link #observe}, one pair a day, so that no strategy can look
 * ahead.
 */
public interface Strategy {

    /**
     * Writes today's portfolio b_t, chosen before x_t is known. Changes nothing: asked twice, it
     * answers the same.
     *
     * @param b receives N weights, at least 0, that sum to 1
     */
    void portfolio(double[] b);

    /**
     * Learns what today brought.
     *
     * @param x the N price relatives x_t, positive and finite; neither kept nor changed
     */
    void observe(double[] x);

    /**
     * Hands every changing part of the state to a memory, always in the same order. The memory
     * either notes the values or puts noted ones back, so that saving and restoring cannot
     * disagree; see {@link Memory}.
     *
     * @param memory takes and gives the values
     */
    void exchange(Memory memory);
}
