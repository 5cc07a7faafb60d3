package org.consilience.ui.views.internal.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilience.api.figure.Figure;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.LogException;
import org.consilience.engine.log.LogTail;

/**
 * What a trial recorded so far, read on from where it was read to: the values of one measure, and
 * all that is no value. Not thread-safe.
 */
public final class TrialFeed {

    /** More than this many records beside the values, and superseded ones are forgotten. */
    private static final int MANY = 128;

    private record Other(long place, Event event) {}

    private final Path file;
    private final String measure;
    private LogTail tail;
    private final Set<String> measures = new LinkedHashSet<>();
    private List<Other> others = new ArrayList<>();
    private long[] places = new long[16];
    private long[] steps = new long[16];
    private double[] values = new double[16];
    private int size;
    private long place;
    private long seen;
    private long read;

    /**
     * Starts before the first event.
     *
     * @param file the trial's event log; it need not exist yet
     * @param measure the measure whose values are kept, empty for none
     */
    public TrialFeed(Path file, String measure) {
        this.file = file;
        this.measure = measure;
        this.tail = new LogTail(file);
    }

    /**
     * Reads what was written since the last call. A log that became shorter, as that of a copy that
     * was made anew, is read from its start.
     *
     * @throws IOException if the log is damaged or cannot be read; what came before is kept
     */
    public void poll() throws IOException {
        try {
            seen += tail.poll(this::take);
        } catch (LogException e) {
            if (Files.size(file) >= read) {
                throw e;
            }
            forget();
            seen += tail.poll(this::take);
        }
        read = Files.exists(file) ? Files.size(file) : 0;
    }

    /** Returns how many events were read, to see whether there was something new. */
    public long seen() {
        return seen;
    }

    /** Returns the measures that were recorded, in the order of their first value. */
    public Set<String> measures() {
        return measures;
    }

    /** Returns the points of the measure. */
    Points points() {
        return Points.of(Arrays.copyOf(steps, size), Arrays.copyOf(values, size));
    }

    /** Returns the figures by name, each as recorded last. */
    Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Other other : others) {
            if (other.event() instanceof Event.FigureRecorded f) {
                figures.put(f.figure().name(), f.figure());
            }
        }
        return figures;
    }

    /** Returns the records beside the values in order, each name as recorded last. */
    public List<Event> others() {
        Map<Object, Event> last = new LinkedHashMap<>();
        for (Other other : others) {
            last.put(key(other), other.event());
        }
        return List.copyOf(last.values());
    }

    private void forget() {
        tail = new LogTail(file);
        measures.clear();
        others.clear();
        size = 0;
        place = 0;
        seen++;
    }

    private void take(Event event) {
        switch (event) {
            case Event.Scalar s -> {
                measures.add(s.measure());
                if (s.measure().equals(measure)) {
                    add(s.step(), s.value());
                }
                place++;
            }
            case Event.State s -> {}
            case Event.Rewind r -> rewind(r.kept());
            default -> {
                others.add(new Other(place++, event));
                if (others.size() > MANY && Long.bitCount(others.size()) == 1) {
                    compact();
                }
            }
        }
    }

    private void add(long step, double value) {
        if (size == steps.length) {
            places = Arrays.copyOf(places, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        places[size] = place;
        steps[size] = step;
        values[size++] = value;
    }

    private void rewind(long kept) {
        place = Math.min(place, kept);
        while (size > 0 && places[size - 1] >= kept) {
            size--;
        }
        others.removeIf(other -> other.place() >= kept);
    }

    /**
     * Keeps the last record of each name, and notes: a rewind past them finds an older run of it.
     */
    private void compact() {
        List<Other> kept = new ArrayList<>();
        Set<Object> later = new HashSet<>();
        for (int i = others.size() - 1; i >= 0; i--) {
            if (later.add(key(others.get(i)))) {
                kept.add(others.get(i));
            }
        }
        Collections.reverse(kept);
        others = kept;
    }

    private static Object key(Other other) {
        return switch (other.event()) {
            case Event.FigureRecorded f -> "figure " + f.figure().name();
            case Event.TableRecorded t -> "table " + t.name();
            case Event.Artifact a -> "artifact " + a.name();
            default -> other.place();
        };
    }
}
