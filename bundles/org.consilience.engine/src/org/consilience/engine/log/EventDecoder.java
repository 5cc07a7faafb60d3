package org.consilience.engine.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns records into events; the inverse of {@code EventEncoder}. */
final class EventDecoder {

    /** Gets what was read. */
    interface Target {

        /** Gets a measure's name; its number is the count of names before it. */
        default void measure(String name) {}

        /** Gets a value of the measure of that number. */
        void scalar(int number, long step, double value) throws LogException;

        /** Gets anything but a scalar. */
        void event(Event event) throws LogException;
    }

    private final ByteSource in = new ByteSource();
    private final List<String> names = new ArrayList<>();
    private long[] lastSteps = new long[8];

    /** Returns the name of a measure. */
    String name(int number) {
        return names.get(number);
    }

    /** Reads one record. */
    void decode(byte[] bytes, int from, int to, Target target) throws LogException {
        in.over(bytes, from, to);
        int kind = in.u8();
        switch (kind) {
            case EventEncoder.SCALAR -> {
                scalar(target);
            }
            case EventEncoder.MEASURE -> {
                String name = in.text();
                in.finish();
                names.add(name);
                if (names.size() > lastSteps.length) {
                    lastSteps = Arrays.copyOf(lastSteps, 2 * lastSteps.length);
                }
                target.measure(name);
            }
            default -> {
                Event event = other(kind);
                in.finish();
                target.event(event);
            }
        }
    }

    private void scalar(Target target) throws LogException {
        long number = in.varint();
        if (number < 0 || number >= names.size()) {
            throw new LogException("it has a value of a measure that was not named");
        }
        int n = (int) number;
        long step = lastSteps[n] + in.zigzag();
        double value = in.f64();
        in.finish();
        lastSteps[n] = step;
        target.scalar(n, step, value);
    }

    private Event other(int kind) throws LogException {
        return switch (kind) {
            case EventEncoder.TABLE -> new Event.TableRecorded(in.text(), TableCodec.read(in));
            case EventEncoder.FIGURE -> new Event.FigureRecorded(new FigureReader(in).read());
            case EventEncoder.ARTIFACT ->
                    new Event.Artifact(in.text(), in.text(), in.varint(), in.text());
            case EventEncoder.NOTE -> new Event.Note(in.text());
            case EventEncoder.STATE -> new Event.State(in.text(), in.text());
            case EventEncoder.REWIND -> new Event.Rewind(in.varint());
            default ->
                    throw new LogException(
                            "it is of the unknown kind %d; a newer version may read it"
                                    .formatted(kind));
        };
    }
}
