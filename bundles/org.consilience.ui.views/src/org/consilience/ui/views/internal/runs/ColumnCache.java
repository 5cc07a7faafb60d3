package org.consilience.ui.views.internal.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.consilience.engine.store.Numbers;
import org.consilience.model.experiment.Reduction;
import org.eclipse.jdt.annotation.Nullable;

/** Columns that were read from the store; those not looked at for longest are dropped. */
final class ColumnCache {

    private static final int MOST_CELLS = 4_000_000;
    private static final int FEWEST = 48;
    private static final int MOST = 2_000;

    private record Key(@Nullable Object listing, String column, Reduction reduction) {}

    private final Map<Key, Object> columns = new LinkedHashMap<>(64, 0.75f, true);

    /** Returns the values of a column, or null if they were not read yet. */
    synchronized @Nullable Cells get(Snapshot snapshot, Column column, Reduction reduction) {
        Object raw = columns.get(key(snapshot, column, reduction));
        return raw == null ? null : cells(raw, snapshot);
    }

    /**
     * Keeps a column.
     *
     * @param raw {@link Numbers}, an array of texts, or a map of texts by run id
     */
    synchronized Cells put(Snapshot snapshot, Column column, Reduction reduction, Object raw) {
        columns.put(key(snapshot, column, reduction), raw);
        int most = Math.clamp(MOST_CELLS / Math.max(1, snapshot.rows().size()), FEWEST, MOST);
        var oldest = columns.keySet().iterator();
        for (int over = columns.size() - most; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
        return cells(raw, snapshot);
    }

    synchronized void clear() {
        columns.clear();
    }

    private static Key key(Snapshot snapshot, Column column, Reduction reduction) {
        Object listing = snapshot.level() == Level.RUNS ? snapshot.runs() : snapshot.trials();
        return new Key(listing, column.id(), reduction);
    }

    private static Cells cells(Object raw, Snapshot snapshot) {
        if (raw instanceof Map<?, ?> texts) {
            return new Cells.Computed(
                    snapshot.rows(),
                    row -> texts.get(row.runId()) instanceof String text ? text : "",
                    row -> Double.NaN);
        }
        return raw instanceof Numbers numbers
                ? new Cells.Measured(numbers, snapshot.places())
                : new Cells.Written((@Nullable String[]) raw, snapshot.places());
    }
}
