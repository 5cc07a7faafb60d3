package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The changing state of an object as a flat array of doubles, bit for bit. The object names its
 * parts once, in one method used both ways:
 *
 * <pre>{@code
 * void exchange(Memory memory) {
 *     day = memory.whole(day);
 *     logWealth = memory.number(logWealth);
 *     memory.array(weights);
 * }
 * }</pre>
 */
public final class Memory {

    private double[] values;
    private int at;
    private final boolean saving;

    private Memory(double[] values, boolean saving) {
        this.values = values;
        this.saving = saving;
    }

    /**
     * Notes the state of an object.
     *
     * @param exchange the object's {@code exchange} method
     * @return its values
     */
    public static double[] save(Consumer<Memory> exchange) {
        Memory memory = new Memory(new double[64], true);
        exchange.accept(memory);
        return Arrays.copyOf(memory.values, memory.at);
    }

    /**
     * Puts a noted state back into an object opened with the same settings on the same market.
     *
     * @param exchange the object's {@code exchange} method
     * @param values what {@link #save} returned
     * @throws IllegalStateException if the object does not take exactly as many values
     */
    public static void restore(Consumer<Memory> exchange, double[] values) {
        Memory memory = new Memory(values, false);
        exchange.accept(memory);
        if (memory.at != values.length) {
            throw new IllegalStateException(
                    "A saved state has %d values; %d were taken."
                            .formatted(values.length, memory.at));
        }
    }

    /**
     * Exchanges a number.
     *
     * @param value the number now
     * @return the number to go on with
     */
    public double number(double value) {
        reserve(1);
        if (saving) {
            values[at] = value;
        }
        return values[at++];
    }

    /**
     * Exchanges a whole number.
     *
     * @param value the number now
     * @return the number to go on with
     */
    public int whole(int value) {
        return (int) number(value);
    }

    /**
     * Exchanges the content of an array, whose length is fixed by settings and market.
     *
     * @param array the array to note or to overwrite
     */
    public void array(double[] array) {
        reserve(array.length);
        if (saving) {
            System.arraycopy(array, 0, values, at, array.length);
        } else {
            System.arraycopy(values, at, array, 0, array.length);
        }
        at += array.length;
    }

    /**
     * Exchanges the rows of a matrix.
     *
     * @param matrix the rows to note or to overwrite
     */
    public void matrix(double[][] matrix) {
        for (double[] row : matrix) {
            array(row);
        }
    }

    private void reserve(int more) {
        if (at + more > values.length) {
            if (!saving) {
                throw new IllegalStateException(
                        "A saved state has %d values; more are asked for."
                                .formatted(values.length));
            }
            values = Arrays.copyOf(values, Math.max(2 * values.length, at + more));
        }
    }
}
