package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Which rows are shown, and in which order.
 *
 * @param lines by position: a row, or {@code -1 - n} for the heading of the n-th group
 * @param positions by row: its position, or -1 if it is not shown
 * @param groups the groups in order
 * @param shown how many rows the filter lets through, those of closed groups included
 */
record Arrangement(int[] lines, int[] positions, List<Group> groups, int shown) {

    /**
     * A group.
     *
     * @param label what its rows have in common
     * @param size how many rows it has
     * @param open whether they are shown
     */
    record Group(String label, int size, boolean open) {}

    /**
     * Arranges rows.
     *
     * @param rows how many there are
     * @param filter which of them are shown
     * @param order their order, or null for the one they have
     * @param group the values by which they are grouped, or null for no groups
     * @param closed the labels of groups whose rows are not shown
     */
    static Arrangement of(
            int rows,
            IntPredicate filter,
            @Nullable Comparator<Integer> order,
            @Nullable Cells group,
            Set<String> closed) {
        Integer[] kept = new Integer[rows];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            if (filter.test(row)) {
                kept[n++] = row;
            }
        }
        if (order != null) {
            Arrays.sort(kept, 0, n, order);
        }
        int[] positions = new int[rows];
        Arrays.fill(positions, -1);
        List<Group> groups = new ArrayList<>();
        int[] lines =
                group == null
                        ? flat(kept, n, positions)
                        : grouped(kept, n, group, closed, groups, positions);
        return new Arrangement(lines, positions, List.copyOf(groups), n);
    }

    private static int[] flat(Integer[] kept, int n, int[] positions) {
        int[] lines = new int[n];
        for (int i = 0; i < n; i++) {
            lines[i] = kept[i];
            positions[lines[i]] = i;
        }
        return lines;
    }

    /** The groups come in the order of their first rows. */
    private static int[] grouped(
            Integer[] kept,
            int n,
            Cells group,
            Set<String> closed,
            List<Group> groups,
            int[] positions) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            members.computeIfAbsent(group.text(kept[i]), g -> new ArrayList<>()).add(kept[i]);
        }
        int[] lines = new int[n + members.size()];
        int at = 0;
        for (Map.Entry<String, List<Integer>> member : members.entrySet()) {
            boolean open = !closed.contains(member.getKey());
            lines[at++] = -1 - groups.size();
            groups.add(new Group(member.getKey(), member.getValue().size(), open));
            for (int row : open ? member.getValue() : List.<Integer>of()) {
                positions[row] = at;
                lines[at++] = row;
            }
        }
        return Arrays.copyOf(lines, at);
    }

    /** Returns the group whose heading is at a position, or null. */
    @Nullable
    Group heading(int position) {
        int line = position < lines.length ? lines[position] : 0;
        return line < 0 ? groups.get(-1 - line) : null;
    }

    /** Returns the position of a group's heading, or -1. */
    int heading(String label) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] < 0 && groups.get(-1 - lines[i]).label().equals(label)) {
                return i;
            }
        }
        return -1;
    }
}
