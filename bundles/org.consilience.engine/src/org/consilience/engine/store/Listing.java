package org.consilience.engine.store;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a table, and where the values of a column go that is read later.
 *
 * @param <R> {@link RunRow} or {@link TrialRow}
 */
public final class Listing<R> {

    private final List<R> rows;
    private final long[] keys;
    private final int[] places;

    /**
     * Makes one.
     *
     * @param rows the rows in the order of the table
     * @param keys what the store calls each of them
     */
    Listing(List<R> rows, long[] keys) {
        this.rows = List.copyOf(rows);
        this.keys = keys.clone();
        Arrays.sort(this.keys);
        this.places = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            places[Arrays.binarySearch(this.keys, keys[i])] = i;
        }
    }

    /** The name of the n-th trial of a run: it is never given to another one. */
    static long key(long run, int number) {
        return run << 32 | number;
    }

    /** Returns the rows in the order of the table. */
    public List<R> rows() {
        return rows;
    }

    /** Returns the row of a key, or -1. */
    int place(long key) {
        int i = Arrays.binarySearch(keys, key);
        return i < 0 ? -1 : places[i];
    }
}
