package org.consilience.methods.portfolio.internal;

/** The last rows of a sequence of vectors. */
public final class Window {

    private final double[][] rows;
    private int newest;
    private int size;

    /**
     * Makes an empty window.
     *
     * @param capacity how many rows are kept
     * @param width the length of a row
     */
    public Window(int capacity, int width) {
        rows = new double[capacity][width];
        newest = capacity - 1;
    }

    /**
     * Takes a copy of a row; the oldest one leaves when the window is full.
     *
     * @param row the new row
     */
    public void add(double[] row) {
        System.arraycopy(row, 0, next(), 0, row.length);
    }

    /** Makes place for a new row and returns it, to be overwritten by the caller. */
    public double[] next() {
        newest = newest + 1 == rows.length ? 0 : newest + 1;
        size = Math.min(size + 1, rows.length);
        return rows[newest];
    }

    /** Returns how many rows there are, at most the capacity. */
    public int size() {
        return size;
    }

    /** Tells whether as many rows came as the window keeps. */
    public boolean isFull() {
        return size == rows.length;
    }

    /**
     * Returns a row.
     *
     * @param age 0 for the newest, up to the capacity less 1
     */
    public double[] row(int age) {
        int at = newest - age;
        return rows[at < 0 ? at + rows.length : at];
    }

    /**
     * Exchanges the state.
     *
     * @param memory takes and gives the values
     */
    public void exchange(Memory memory) {
        newest = memory.whole(newest);
        size = memory.whole(size);
        memory.matrix(rows);
    }
}
