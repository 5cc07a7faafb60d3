package org.consilience.datasets.market.internal;

/** Names for assets that have none. */
final class Names {

    private Names() {}

    /**
     * Returns the name of a column, such as {@code A01}.
     *
     * @param index the column, counted from 0
     */
    static String ofColumn(int index) {
        return (index < 9 ? "A0" : "A") + (index + 1);
    }
}
