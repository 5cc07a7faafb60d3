package org.consilience.ui.views.internal.runs;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.consilience.model.experiment.Reduction;

/**
 * What the user wants to see.
 *
 * @param level what the rows are
 * @param scope the ids of the runs whose trials are shown; empty for all
 * @param filter what is typed in the filter box
 * @param sorts the columns that order the rows, the most important first
 * @param group the id of the column by which rows are grouped, or an empty string
 * @param collapsed the labels of the groups that are closed
 * @param reduction which number of a trial's series stands for a measure
 */
record Wish(
        Level level,
        List<String> scope,
        String filter,
        List<Sort> sorts,
        String group,
        Set<String> collapsed,
        Reduction reduction) {

    static final Wish FIRST =
            new Wish(Level.RUNS, List.of(), "", List.of(), "", Set.of(), Reduction.LAST);

    /**
     * An order.
     *
     * @param column the column's id
     * @param down whether the largest comes first
     */
    record Sort(String column, boolean down) {}

    Wish {
        scope = List.copyOf(scope);
        sorts = List.copyOf(sorts);
        collapsed = Set.copyOf(collapsed);
    }

    Wish withLevel(Level newLevel) {
        return new Wish(newLevel, scope, filter, List.of(), "", Set.of(), reduction);
    }

    Wish withScope(List<String> runs) {
        return new Wish(level, runs, filter, sorts, group, collapsed, reduction);
    }

    Wish withFilter(String text) {
        return new Wish(level, scope, text, sorts, group, collapsed, reduction);
    }

    Wish withSorts(List<Sort> order) {
        return new Wish(level, scope, filter, order, group, collapsed, reduction);
    }

    Wish withGroup(String column) {
        return new Wish(level, scope, filter, sorts, column, Set.of(), reduction);
    }

    Wish withReduction(Reduction number) {
        return new Wish(level, scope, filter, sorts, group, collapsed, number);
    }

    /** Opens a closed group, or closes an open one. */
    Wish toggled(String label) {
        Set<String> closed = new java.util.HashSet<>(collapsed);
        if (!closed.remove(label)) {
            closed.add(label);
        }
        return new Wish(level, scope, filter, sorts, group, closed, reduction);
    }

    /** Returns the ids of the columns that decide which rows are shown where. */
    Stream<String> deciding() {
        return Stream.concat(sorts.stream().map(Sort::column), Stream.of(group));
    }
}
