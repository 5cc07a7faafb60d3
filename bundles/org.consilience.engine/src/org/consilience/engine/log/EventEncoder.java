package org.consilience.engine.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Turns events into records. A measure's name is written once, in a record of its own, and then
 * known by its number; a step is written as the difference from the measure's last one. NaN has one
 * form, whatever computed it, so that equal trials have equal bytes.
 */
final class EventEncoder {

    static final int MEASURE = 1;
    static final int SCALAR = 2;
    static final int TABLE = 3;
    static final int FIGURE = 4;
    static final int ARTIFACT = 5;
    static final int NOTE = 6;
    static final int STATE = 7;
    static final int REWIND = 8;

    private final Map<String, @Nullable Integer> numbers = new HashMap<>();
    private long[] lastSteps = new long[8];
    private String recent = "";
    private int recentNumber = -1;

    /** Learns a measure that is in the log already. */
    void define(String measure) {
        numbers.put(measure, numbers.size());
        if (numbers.size() > lastSteps.length) {
            lastSteps = Arrays.copyOf(lastSteps, 2 * lastSteps.length);
        }
    }

    /** Learns the last step of a measure that is in the log already. */
    void last(int number, long step) {
        lastSteps[number] = step;
    }

    /** Appends an event as one record, after one that defines its measure where that is new. */
    void encode(Event event, ByteSink out) throws LogException {
        if (event instanceof Event.Scalar s) {
            scalar(s.measure(), s.step(), s.value(), out);
            return;
        }
        int at = out.begin();
        try {
            out.end(at, other(event, out));
        } catch (ArithmeticException | OutOfMemoryError e) {
            out.cut(at);
            throw new LogException(
                    "The record of %s is too large. Record less, or use an artifact."
                            .formatted(event.getClass().getSimpleName()),
                    e);
        } catch (LogException | RuntimeException e) {
            out.cut(at);
            throw e;
        }
    }

    void scalar(String measure, long step, double value, ByteSink out) throws LogException {
        int number =
                measure.equals(recent) && recentNumber >= 0 ? recentNumber : number(measure, out);
        int at = out.begin();
        out.u8(SCALAR);
        out.varint(number);
        out.zigzag(step - lastSteps[number]);
        out.f64(value);
        out.end(at, "A scalar");
        lastSteps[number] = step;
    }

    private int number(String measure, ByteSink out) throws LogException {
        Integer known = numbers.get(measure);
        if (known == null) {
            int at = out.begin();
            out.u8(MEASURE);
            out.text(measure);
            out.end(at, "The name of a measure");
            define(measure);
            known = numbers.size() - 1;
        }
        recent = measure;
        recentNumber = known;
        return known;
    }

    private static String other(Event event, ByteSink out) throws LogException {
        switch (event) {
            case Event.TableRecorded e -> {
                out.u8(TABLE);
                out.text(e.name());
                TableCodec.write(e.table(), out);
                return "Table \"" + e.name() + '"';
            }
            case Event.FigureRecorded e -> {
                out.u8(FIGURE);
                new FigureWriter(out).write(e.figure());
                return "Figure \"" + e.figure().name() + '"';
            }
            case Event.Artifact e -> {
                out.u8(ARTIFACT);
                out.text(e.name());
                out.text(e.mediaType());
                out.varint(e.size());
                out.text(e.sha256());
                return "Artifact \"" + e.name() + '"';
            }
            case Event.Note e -> {
                out.u8(NOTE);
                out.text(e.text());
                return "A note";
            }
            case Event.State e -> {
                out.u8(STATE);
                out.text(e.state());
                out.text(e.reason());
                return "A state";
            }
            case Event.Rewind e -> {
                out.u8(REWIND);
                out.varint(e.kept());
                return "A rewind";
            }
            case Event.Scalar e -> throw new IllegalStateException("A scalar is written above.");
        }
    }
}
