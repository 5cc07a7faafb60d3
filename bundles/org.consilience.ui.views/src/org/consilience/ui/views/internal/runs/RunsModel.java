package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.StoreException;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;

/**
 * What the table shows and what it should: asks for rows and columns in the background and keeps up
 * with the runs. To be used from the UI thread.
 */
final class RunsModel {

    /** Hears what is new, on the UI thread. */
    interface Listener {

        /** The rows changed. */
        void arranged(Page page, Page before);

        /** Columns were read. */
        void columnsRead();

        /** Something could not be read. */
        void failed(String sentence);
    }

    private static final int BEAT_MILLIS = 500;
    private static final int RETRY_MILLIS = 5_000;
    private static final int MOST_WANTED = 64;

    private final Control owner;
    private final Listener listener;
    private final RunLibrary library;
    private final ColumnCache cache = new ColumnCache();
    private final Desk desk;
    private final Loader<Page> loader;
    private final Map<Column, Snapshot> wanted = new LinkedHashMap<>();
    private final ICoreRunnable reading = this::readColumns;
    private final Job job = Job.create("Reading columns of runs", reading);
    private final RunLibrary.Listener news = this::runsChanged;
    private volatile Page page = Page.EMPTY;
    private Wish wish = Wish.FIRST;
    private boolean again;
    private boolean first = true;

    RunsModel(Control owner, RunLibrary library, Listener listener) {
        this.owner = owner;
        this.library = library;
        this.listener = listener;
        desk = new Desk(library, cache);
        job.setSystem(true);
        loader = new Loader<>(owner, this::show, this::fail);
        library.addListener(news);
        owner.addDisposeListener(e -> close());
    }

    Page page() {
        return page;
    }

    Wish wish() {
        return wish;
    }

    /** Tells whether the rows were never read yet. */
    boolean unread() {
        return first;
    }

    /** Tells whether rows are being read or arranged. */
    boolean busy() {
        return loader.busy();
    }

    /** Asks for something else. */
    void wish(Wish other) {
        boolean sameRows =
                !first
                        && other.level() == page.wish().level()
                        && other.scope().equals(page.wish().scope());
        wish = other;
        load(sameRows ? page.snapshot() : null);
    }

    /** Reads the rows again. */
    void refresh() {
        load(null);
    }

    private void load(@Nullable Snapshot rows) {
        Wish asked = wish;
        again |= rows != null && loader.busy();
        loader.load(
                "Arranging runs",
                monitor -> desk.page(asked, rows == null ? desk.snapshot(asked) : rows, monitor));
    }

    /**
     * Returns the values of a column, or null if they are not there yet: then they are asked for.
     */
    @Nullable
    Cells cells(Column column) {
        Snapshot snapshot = page.snapshot();
        if (!column.lazy()) {
            return snapshot.cells(column);
        }
        Cells cells = cache.get(snapshot, column, page.wish().reduction());
        if (cells == null) {
            boolean asked;
            synchronized (wanted) {
                asked = wanted.containsKey(column);
                wanted.put(column, snapshot);
                if (wanted.size() > MOST_WANTED) {
                    wanted.remove(wanted.keySet().iterator().next());
                }
            }
            if (!asked) {
                job.schedule(); // once a column, not once a cell
            }
        }
        return cells;
    }

    /** Returns the values of a column, reading them now; not on the UI thread. */
    Cells read(Page what, Column column, IProgressMonitor monitor) throws StoreException {
        return desk.cells(what.snapshot(), column, what.wish().reduction(), monitor);
    }

    private void readColumns(IProgressMonitor monitor) {
        List<Map.Entry<Column, Snapshot>> batch;
        do {
            synchronized (wanted) {
                batch = new ArrayList<>(wanted.entrySet()).reversed();
                wanted.clear();
            }
            try {
                for (Map.Entry<Column, Snapshot> next : batch) {
                    desk.cells(next.getValue(), next.getKey(), page.wish().reduction(), monitor);
                }
            } catch (StoreException e) {
                async(() -> fail(e));
                return;
            } catch (OperationCanceledException e) {
                return;
            }
            async(listener::columnsRead);
        } while (!batch.isEmpty());
    }

    private void show(Page newPage) {
        Page before = page;
        page = newPage;
        first = false;
        listener.arranged(newPage, before);
        if (again) {
            again = false;
            later(BEAT_MILLIS);
        }
    }

    private void fail(Exception fault) {
        first = false;
        desk.outdate();
        listener.failed(Faults.words(fault));
        later(RETRY_MILLIS);
    }

    /** Called by the library from its own thread. */
    private void runsChanged(Set<String> ids) {
        boolean ended =
                ids.stream()
                        .anyMatch(
                                id ->
                                        library.run(id)
                                                .map(RunRow::state)
                                                .filter(RunState.RUNNING::equals)
                                                .isEmpty());
        if (ended || ids.isEmpty()) {
            desk.outdate();
        }
        async(
                () -> {
                    if (loader.busy()) {
                        again = true;
                    } else {
                        refresh();
                    }
                });
    }

    private void later(int millis) {
        owner.getDisplay()
                .timerExec(
                        millis,
                        () -> {
                            if (!owner.isDisposed() && !loader.busy()) {
                                refresh();
                            }
                        });
    }

    private void async(Runnable body) {
        if (!owner.isDisposed()) {
            owner.getDisplay()
                    .asyncExec(
                            () -> {
                                if (!owner.isDisposed()) {
                                    body.run();
                                }
                            });
        }
    }

    private void close() {
        library.removeListener(news);
        job.cancel();
        ICoreRunnable closing = monitor -> desk.close();
        Job end = Job.create("Closing the run store", closing);
        end.setSystem(true);
        end.schedule();
    }
}
