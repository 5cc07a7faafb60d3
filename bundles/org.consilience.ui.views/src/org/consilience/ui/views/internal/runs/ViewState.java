package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilience.model.experiment.Reduction;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;

/** Writes what the user set into the memento of the view, and reads it again, whatever it holds. */
final class ViewState {

    private static final String COLUMN = "column";
    private static final String SORT = "sort";
    private static final String HIDDEN = "hidden";
    private static final String ONLY = "only";
    private static final String WIDTH = "width";
    private static final String FROZEN = "frozen";

    private ViewState() {}

    static void save(IMemento memento, Wish wish, boolean all, RunsGrid grid) {
        memento.putString("level", wish.level().name());
        memento.putString("filter", wish.filter());
        memento.putString("group", wish.group());
        memento.putString("reduction", wish.reduction().getName());
        memento.putBoolean("all", all);
        for (Wish.Sort sort : wish.sorts()) {
            IMemento child = memento.createChild(SORT, sort.column());
            child.putBoolean("down", sort.down());
        }
        for (Level level : Level.values()) {
            save(memento.createChild(level.name()), grid.layout(level));
        }
    }

    private static void save(IMemento memento, ColumnLayout layout) {
        memento.putInteger(FROZEN, layout.frozen());
        layout.order().forEach(id -> memento.createChild(COLUMN, id));
        layout.hidden().forEach(id -> memento.createChild(HIDDEN, id));
        layout.only().forEach(id -> memento.createChild(ONLY, id));
        layout.widths()
                .forEach((id, width) -> memento.createChild(WIDTH, id).putInteger("px", width));
    }

    /** Returns what was wished for; the layouts are set. */
    static Wish restore(@Nullable IMemento memento, RunsGrid grid) {
        if (memento == null) {
            return Wish.FIRST;
        }
        List<Wish.Sort> sorts = new ArrayList<>();
        for (IMemento child : memento.getChildren(SORT)) {
            String id = child.getID();
            if (id != null) {
                sorts.add(new Wish.Sort(id, Boolean.TRUE.equals(child.getBoolean("down"))));
            }
        }
        for (Level level : Level.values()) {
            IMemento child = memento.getChild(level.name());
            if (child != null) {
                restore(child, grid.layout(level));
            }
        }
        Reduction reduction = Reduction.getByName(text(memento, "reduction"));
        return new Wish(
                text(memento, "level").equals("TRIALS") ? Level.TRIALS : Level.RUNS,
                List.of(),
                text(memento, "filter"),
                sorts,
                text(memento, "group"),
                Set.of(),
                reduction == null ? Reduction.LAST : reduction);
    }

    private static void restore(IMemento memento, ColumnLayout layout) {
        layout.restore(
                new ArrayList<>(ids(memento, COLUMN)),
                new HashSet<>(ids(memento, HIDDEN)),
                new HashSet<>(ids(memento, ONLY)));
        for (IMemento child : memento.getChildren(WIDTH)) {
            String id = child.getID();
            Integer width = child.getInteger("px");
            if (id != null && width != null) {
                layout.width(id, width);
            }
        }
        Integer frozen = memento.getInteger(FROZEN);
        layout.frozen(frozen == null ? 0 : frozen);
    }

    private static Collection<String> ids(IMemento memento, String type) {
        List<String> ids = new ArrayList<>();
        for (IMemento child : memento.getChildren(type)) {
            String id = child.getID();
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static String text(IMemento memento, String key) {
        String text = memento.getString(key);
        return text == null ? "" : text;
    }
}
