package org.consilience.ui.views.internal.runs;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the table shows.
 *
 * @param wish what was asked for
 * @param snapshot the rows
 * @param arrangement which of them are shown, and in which order
 * @param fault why the filter could not be followed, or null
 */
record Page(Wish wish, Snapshot snapshot, Arrangement arrangement, @Nullable QueryException fault) {

    static final Page EMPTY =
            new Page(
                    Wish.FIRST,
                    new Snapshot(Level.RUNS, List.of(), List.of(), new int[0], null, null, ""),
                    new Arrangement(new int[0], new int[0], List.of(), 0),
                    null);

    int rows() {
        return arrangement.lines().length;
    }

    /** Returns what a line is about, or null for the heading of a group. */
    @Nullable
    Row row(int position) {
        int line = arrangement.lines()[position];
        return line < 0 ? null : snapshot.rows().get(line);
    }

    /** Returns what stays the same of a line when the table is read again. */
    Row.Key key(int position) {
        Arrangement.Group heading = arrangement.heading(position);
        Row row = heading == null ? row(position) : null;
        return row == null ? new Row.GroupKey(heading == null ? "" : heading.label()) : row.key();
    }

    /** Returns where a line is, or -1. */
    int position(Row.Key key) {
        if (key instanceof Row.GroupKey group) {
            return arrangement.heading(group.label());
        }
        int row = snapshot.row(key);
        return row < 0 ? -1 : arrangement.positions()[row];
    }
}
