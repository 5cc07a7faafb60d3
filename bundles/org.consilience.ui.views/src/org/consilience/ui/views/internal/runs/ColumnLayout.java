package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns of one level the user wants to see, in which order and how wide. */
final class ColumnLayout {

    private List<String> order = List.of();
    private Set<String> hidden = new HashSet<>();
    private Set<String> only = new HashSet<>();
    private final Map<String, Integer> widths = new HashMap<>();
    private int frozen;

    /** Returns the columns to show: those the user ordered first, then the others. */
    List<Column> shown(List<Column> all) {
        Map<String, Column> byId = LinkedHashMap.newLinkedHashMap(all.size());
        all.forEach(c -> byId.put(c.id(), c));
        Set<Column> columns = new LinkedHashSet<>();
        for (String id : order) {
            Column column = byId.get(id);
            if (column != null) {
                columns.add(column);
            }
        }
        columns.addAll(all);
        List<Column> shown = new ArrayList<>(columns);
        shown.removeIf(c -> hidden.contains(c.id()) || !only.isEmpty() && !only.contains(c.id()));
        return shown;
    }

    /** Shows these columns, in this order, and none of the others. */
    void show(List<Column> columns, List<Column> all) {
        order = columns.stream().map(Column::id).toList();
        Set<String> wanted = new HashSet<>(order);
        List<String> others =
                all.stream().map(Column::id).filter(id -> !wanted.contains(id)).toList();
        boolean few = others.size() > wanted.size();
        only = few ? wanted : new HashSet<>();
        hidden = few ? new HashSet<>() : new HashSet<>(others);
    }

    /** Moves a column before another one, or to the end. */
    void move(List<Column> shown, int from, int to) {
        List<String> ids = new ArrayList<>(shown.stream().map(Column::id).toList());
        String moved = ids.remove(from);
        ids.add(Math.clamp(to > from ? to - 1 : to, 0, ids.size()), moved);
        // what follows the columns that were moved keeps its own order
        int touched = Math.min(ids.size(), Math.max(from, to) + 1);
        order = List.copyOf(ids.subList(0, Math.min(ids.size(), Math.max(order.size(), touched))));
    }

    void hide(String id) {
        only.remove(id);
        hidden.add(id);
    }

    /** Forgets all of it. */
    void reset() {
        order = List.of();
        hidden = new HashSet<>();
        only = new HashSet<>();
        widths.clear();
        frozen = 0;
    }

    int width(Column column) {
        return widths.getOrDefault(column.id(), column.kind().width());
    }

    void width(String id, int width) {
        widths.put(id, Math.clamp(width, 24, 2000));
    }

    /** Returns how many columns stay in sight. */
    int frozen() {
        return frozen;
    }

    void frozen(int columns) {
        frozen = Math.max(0, columns);
    }

    List<String> order() {
        return order;
    }

    Set<String> hidden() {
        return hidden;
    }

    Set<String> only() {
        return only;
    }

    Map<String, Integer> widths() {
        return widths;
    }

    void restore(List<String> newOrder, Set<String> newHidden, Set<String> newOnly) {
        order = List.copyOf(newOrder);
        hidden = new HashSet<>(newHidden);
        only = new HashSet<>(newOnly);
    }
}
