package org.consilience.engine.store;

import java.util.BitSet;

/**
 * A column of numbers.
 *
 * @param values the values by row; anything where there is none
 * @param present the rows that have one, which may be NaN
 */
public record Numbers(double[] values, BitSet present) {

    /**
     * Makes an empty column.
     *
     * @param rows how many rows
     */
    public Numbers(int rows) {
        this(new double[rows], new BitSet(rows));
    }

    /**
     * Sets a value.
     *
     * @param row the row
     * @param value its value
     */
    public void set(int row, double value) {
        values[row] = value;
        present.set(row);
    }
}
