package org.consilience.ui.views.internal.compare;

import java.util.List;

/**
 * One line of a comparison.
 *
 * @param what what is compared
 * @param left what the first run has
 * @param right what the second run has
 * @param same whether they are the same
 * @param note more about it, or an empty string
 */
record Difference(String what, String left, String right, boolean same, String note) {

    static Difference of(String what, String left, String right) {
        return new Difference(what, left, right, left.equals(right), "");
    }

    /**
     * The lines about one thing.
     *
     * @param title what they are about
     * @param lines the lines
     */
    record Section(String title, List<Difference> lines) {

        Section {
            lines = List.copyOf(lines);
        }

        long differing() {
            return lines.stream().filter(d -> !d.same()).count();
        }
    }
}
