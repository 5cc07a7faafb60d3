package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.Listing;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.StoreException;
import org.consilience.engine.store.StoreGrid;
import org.consilience.engine.store.StoreGrid.ColumnIds;
import org.consilience.engine.store.StoreGrid.Spans;
import org.consilience.engine.store.TrialRow;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.jdt.annotation.Nullable;

/** Makes the rows: those of running runs from their folders, all others from the store. */
final class Rowing {

    private static final ColumnIds NO_COLUMNS = new ColumnIds(List.of(), List.of());

    private final RunLibrary library;
    private final LiveRuns live;
    private @Nullable Listing<RunRow> runs;
    private @Nullable Spans spans;
    private @Nullable Listing<TrialRow> trials;
    private ColumnIds ids = NO_COLUMNS;
    private List<String> scope = List.of();
    private @Nullable Level level;

    Rowing(RunLibrary library, LiveRuns live) {
        this.library = library;
        this.live = live;
    }

    void forget() {
        runs = null;
        spans = null;
        trials = null;
        ids = NO_COLUMNS;
        level = null;
    }

    /** Makes the rows without a store. */
    Snapshot snapshot(Wish wish, String problem) {
        forget();
        return make(wish, problem);
    }

    /**
     * Makes the rows.
     *
     * @param anew whether the store has news
     */
    Snapshot snapshot(Wish wish, StoreGrid grid, boolean anew, String problem)
            throws StoreException {
        if (anew || wish.level() != level || !wish.scope().equals(scope)) {
            forget();
            if (wish.level() == Level.RUNS) {
                Listing<RunRow> listing = grid.runs();
                spans = grid.spans(listing);
                runs = listing;
                ids = grid.columns(List.of());
            } else {
                trials = grid.trials(wish.scope());
                ids = grid.columns(wish.scope());
            }
            level = wish.level();
            scope = wish.scope();
        }
        return make(wish, problem);
    }

    private Snapshot make(Wish wish, String problem) {
        return wish.level() == Level.RUNS ? ofRuns(problem) : ofTrials(wish, problem);
    }

    private Snapshot ofRuns(String problem) {
        List<RunRow> all = library.runs();
        Listing<RunRow> listing = runs;
        Map<String, Integer> placeOf = new HashMap<>();
        if (listing != null) {
            for (int i = 0; i < listing.rows().size(); i++) {
                placeOf.put(listing.rows().get(i).id(), i);
            }
        }
        int[] places = new int[all.size()];
        List<Row.OfRun> rows = new ArrayList<>(all.size());
        for (int i = 0; i < places.length; i++) {
            RunRow run = all.get(i);
            places[i] = placeOf.getOrDefault(run.id(), -1);
            rows.add(run.state() == RunState.RUNNING ? live.row(run) : ended(run, places[i]));
        }
        List<Column> columns = Level.RUNS.columns(List.of(), ids.measures(), ids.settings(), "");
        return new Snapshot(Level.RUNS, rows, columns, places, listing, null, problem);
    }

    private Row.OfRun ended(RunRow run, int place) {
        Spans known = spans;
        if (known == null || place < 0) {
            return new Row.OfRun(run, null, null, "");
        }
        String device = known.device()[place];
        return new Row.OfRun(
                run,
                known.started().present().get(place)
                        ? (Long) (long) known.started().values()[place]
                        : null,
                known.ended().present().get(place)
                        ? (Long) (long) known.ended().values()[place]
                        : null,
                device == null ? "" : device);
    }

    private Snapshot ofTrials(Wish wish, String problem) {
        Listing<TrialRow> listing = trials;
        List<TrialRow> stored = listing == null ? List.of() : listing.rows();
        Map<String, int[]> ranges = new HashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            int at = i;
            ranges.computeIfAbsent(stored.get(i).run(), r -> new int[] {at, at})[1] = i + 1;
        }
        Set<String> wanted = new HashSet<>(wish.scope());
        List<Row.OfTrial> rows = new ArrayList<>(stored.size());
        List<Integer> places = new ArrayList<>(stored.size());
        for (RunRow run : library.runs()) {
            if (!wanted.isEmpty() && !wanted.contains(run.id())) {
                continue;
            }
            int[] range = ranges.getOrDefault(run.id(), new int[2]);
            if (run.state() == RunState.RUNNING || range[0] == range[1]) {
                Map<String, Integer> placeOf = new HashMap<>();
                for (int i = range[0]; i < range[1]; i++) {
                    placeOf.put(stored.get(i).id(), i);
                }
                for (TrialRow trial : live.trials(run.id())) {
                    rows.add(new Row.OfTrial(trial, run.experimentId()));
                    places.add(placeOf.getOrDefault(trial.id(), -1));
                }
            } else {
                for (int i = range[0]; i < range[1]; i++) {
                    rows.add(new Row.OfTrial(stored.get(i), run.experimentId()));
                    places.add(i);
                }
            }
        }
        List<Column> columns =
                Level.TRIALS.columns(
                        points(rows),
                        ids.measures(),
                        ids.settings(),
                        Words.of(wish.reduction()) + " value");
        int[] where = places.stream().mapToInt(p -> p).toArray();
        return new Snapshot(Level.TRIALS, rows, columns, where, null, listing, problem);
    }

    /** Rows of the store share their points. */
    private static List<String> points(List<Row.OfTrial> rows) {
        Set<SortedMap<String, String>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        TreeSet<String> targets = new TreeSet<>();
        for (Row.OfTrial row : rows) {
            if (seen.add(row.trial().point())) {
                targets.addAll(row.trial().point().keySet());
            }
        }
        return List.copyOf(targets);
    }
}
