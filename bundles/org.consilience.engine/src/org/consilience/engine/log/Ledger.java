package org.consilience.engine.log;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** The events that count so far: scalars in columns by measure, so that millions fit in memory. */
final class Ledger implements EventDecoder.Target {

    /** The values of one measure. */
    private static final class Column {
        final String measure;
        long[] steps = new long[16];
        double[] values = new double[16];
        int size;

        Column(String measure) {
            this.measure = measure;
        }

        void add(long step, double value) {
            if (size == steps.length) {
                steps = Arrays.copyOf(steps, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            steps[size] = step;
            values[size++] = value;
        }
    }

    /** All of them in order; scalars are made when asked for. */
    private final class Events extends AbstractList<Event> implements RandomAccess {

        @Override
        public Event get(int i) {
            if (i < 0 || i >= size) {
                throw new IndexOutOfBoundsException("Event %d of %d.".formatted(i, size));
            }
            if (kinds[i] < 0) {
                return others.get(places[i]);
            }
            Column column = columns.get(kinds[i]);
            return new Event.Scalar(
                    column.measure, column.steps[places[i]], column.values[places[i]]);
        }

        @Override
        public int size() {
            return size;
        }
    }

    private static final int OTHER = -1;

    private final List<Column> columns = new ArrayList<>();
    private final List<Column> order = new ArrayList<>();
    private final List<Event> others = new ArrayList<>();
    private final List<Event.State> states = new ArrayList<>();
    private int[] kinds = new int[64];
    private int[] places = new int[64];
    private int size;

    @Override
    public void measure(String name) {
        columns.add(new Column(name));
    }

    @Override
    public void scalar(int number, long step, double value) throws LogException {
        Column column = columns.get(number);
        if (column.size == 0) {
            order.add(column);
        }
        push(number, column.size);
        column.add(step, value);
    }

    @Override
    public void event(Event event) throws LogException {
        switch (event) {
            case Event.State s -> states.add(s);
            case Event.Rewind r -> rewind(r.kept());
            default -> {
                push(OTHER, others.size());
                others.add(event);
            }
        }
    }

    /** All events in order; valid once nothing is added any more. */
    List<Event> events() {
        return new Events();
    }

    /** All but scalars, in order. */
    List<Event> others() {
        return others;
    }

    List<Event.State> states() {
        return states;
    }

    Map<String, ScalarSeries> series() {
        Map<String, ScalarSeries> series = new LinkedHashMap<>();
        for (Column c : order) {
            series.put(c.measure, new ScalarSeries(c.measure, c.steps, c.values, c.size));
        }
        return series;
    }

    private void push(int kind, int place) throws LogException {
        if (size == kinds.length) {
            if (size > Integer.MAX_VALUE / 2) {
                throw new LogException("the log has more than a thousand million events");
            }
            kinds = Arrays.copyOf(kinds, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        kinds[size] = kind;
        places[size++] = place;
    }

    private void rewind(long kept) throws LogException {
        if (kept < 0 || kept > size) {
            throw new LogException("it keeps %d events of %d".formatted(kept, size));
        }
        while (size > kept) {
            int kind = kinds[--size];
            if (kind == OTHER) {
                others.remove(others.size() - 1);
            } else {
                Column column = columns.get(kind);
                if (--column.size == 0) {
                    order.remove(order.size() - 1); // it came last, as its first value is going
                }
            }
        }
    }
}
