package org.consilience.ui.views.internal.runs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.RunStore;
import org.consilience.engine.store.StoreException;
import org.consilience.engine.store.StoreGrid;
import org.consilience.model.experiment.Reduction;
import org.consilience.ui.Faults;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads and arranges what the table shows, away from the UI thread and one request at a time. A
 * store that fails is closed, and opened again by the next request.
 */
final class Desk {

    /** While a run goes on, what its trials recorded is indexed now and then. */
    private static final long INDEX_MILLIS = 2_000;

    private static final int PATIENCE = 10;

    private final RunLibrary library;
    private final LiveRuns live;
    private final Rowing rowing;
    private final Claims claims = new Claims();
    private final ColumnCache cache;
    private @Nullable RunStore store;
    private @Nullable Path storeFile;
    private volatile boolean stale = true;
    private boolean closed;
    private long nextIndex;
    private Query good = new Query(List.of());

    Desk(RunLibrary library, ColumnCache cache) {
        this.library = library;
        this.cache = cache;
        live = new LiveRuns(library);
        rowing = new Rowing(library, live);
    }

    /** Says that the store has news. */
    void outdate() {
        stale = true;
    }

    /** Returns the rows as they are now. */
    synchronized Snapshot snapshot(Wish wish) {
        List<RunRow> going =
                library.runs().stream().filter(r -> r.state() == RunState.RUNNING).toList();
        live.retain(going.stream().map(RunRow::id).collect(java.util.stream.Collectors.toSet()));
        String problem = library.problem();
        StoreGrid grid = null;
        try {
            index(going);
            grid = grid();
            boolean anew = stale;
            stale = false;
            return rowing.snapshot(wish, grid, anew, problem);
        } catch (StoreException e) {
            forget();
            return rowing.snapshot(wish, problem.isEmpty() ? Faults.words(e) : problem);
        }
    }

    /** Decides which rows are shown where. */
    Page page(Wish wish, Snapshot snapshot, IProgressMonitor monitor) throws StoreException {
        QueryException fault = null;
        IntPredicate filter = row -> true;
        try {
            Query query = Query.parse(wish.filter());
            filter = filter(query, snapshot, wish, monitor);
            good = query;
        } catch (QueryException e) {
            fault = e;
            try {
                filter = filter(good, snapshot, wish, monitor);
            } catch (QueryException gone) {
                good = new Query(List.of());
            }
        }
        Comparator<Integer> order = null;
        for (Wish.Sort sort : wish.sorts()) {
            Column column = snapshot.column(sort.column());
            if (column != null) {
                Comparator<Integer> next =
                        cells(snapshot, column, wish.reduction(), monitor).order(sort.down());
                order = order == null ? next : order.thenComparing(next);
            }
        }
        Column group = snapshot.column(wish.group());
        Arrangement arrangement =
                Arrangement.of(
                        snapshot.rows().size(),
                        filter,
                        order,
                        group == null ? null : cells(snapshot, group, wish.reduction(), monitor),
                        wish.collapsed());
        return new Page(wish, snapshot, arrangement, fault);
    }

    private IntPredicate filter(Query query, Snapshot snapshot, Wish wish, IProgressMonitor monitor)
            throws QueryException, StoreException {
        IntPredicate all = row -> true;
        for (Query.Term term : query.terms()) {
            IntPredicate one = row -> false;
            if (term.column().isEmpty()) {
                one = Condition.word(snapshot.rows(), term.value());
            } else {
                for (Column column : Query.columns(term, snapshot.columns())) {
                    Cells cells = cells(snapshot, column, wish.reduction(), monitor);
                    one = one.or(Condition.of(term, column, cells));
                }
            }
            all = all.and(term.not() ? one.negate() : one);
        }
        return all;
    }

    /**
     * Returns the values of a column, from the store if nobody looked at it yet.
     *
     * @throws StoreException if it cannot be read
     */
    synchronized Cells cells(
            Snapshot snapshot, Column column, Reduction reduction, IProgressMonitor monitor)
            throws StoreException {
        if (!column.lazy()) {
            return snapshot.cells(column);
        }
        if (column.id().equals("claims")) {
            return cache.put(snapshot, column, reduction, claims.of(snapshot.rows(), monitor));
        }
        Cells known = cache.get(snapshot, column, reduction);
        return known != null
                ? known
                : cache.put(snapshot, column, reduction, read(snapshot, column, reduction));
    }

    private Object read(Snapshot snapshot, Column column, Reduction reduction)
            throws StoreException {
        var runs = snapshot.runs();
        var trials = snapshot.trials();
        boolean setting = column.id().startsWith(Column.SETTING);
        try {
            if (runs != null) {
                return setting
                        ? grid().runSetting(runs, column.name())
                        : grid().runMeasure(runs, column.name(), reduction);
            }
            if (trials != null) {
                return setting
                        ? grid().trialSetting(trials, column.name())
                        : grid().trialMeasure(trials, column.name(), reduction);
            }
            return new @Nullable String[0];
        } catch (StoreException e) {
            forget();
            throw e;
        }
    }

    /** Lets go of the store. */
    synchronized void close() {
        closed = true;
        forget();
    }

    private StoreGrid grid() throws StoreException {
        return store().grid();
    }

    private RunStore store() throws StoreException {
        Path file = library.workspace().store();
        RunStore now = store;
        if (now != null && !file.equals(storeFile)) {
            forget();
            now = null;
        }
        if (now == null) {
            if (closed) {
                throw new StoreException("The Runs view is closed.");
            }
            now = library.store();
            store = now;
            storeFile = file;
            stale = true;
        }
        return now;
    }

    private void forget() {
        RunStore old = store;
        store = null;
        stale = true;
        rowing.forget();
        cache.clear();
        if (old != null) {
            try {
                old.close();
            } catch (StoreException e) {
                Faults.log("The run store was not closed: %s".formatted(Faults.words(e)), e);
            }
        }
    }

    /** Takes the trials of running runs that ended into the store, at a cost that stays small. */
    private void index(List<RunRow> going) throws StoreException {
        long now = System.currentTimeMillis();
        if (going.isEmpty() || now < nextIndex) {
            return;
        }
        for (RunRow run : going) {
            RunFolder folder = live.folder(run.id());
            if (folder != null && store().index(folder) > 0) {
                stale = true;
            }
        }
        long cost = System.currentTimeMillis() - now;
        nextIndex = now + Math.max(INDEX_MILLIS, PATIENCE * cost);
    }
}
