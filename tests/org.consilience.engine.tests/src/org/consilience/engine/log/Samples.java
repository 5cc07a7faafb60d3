package org.consilience.engine.log;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.consilience.api.Table;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;

/** Events of every kind, and their deep text with every bit of each number. */
final class Samples {

    private Samples() {}

    static List<Event> all() {
        List<Event> events = new ArrayList<>();
        events.add(new Event.State("RUNNING", ""));
        events.add(new Event.Scalar("wealth", 0, 1));
        events.add(new Event.Scalar("wealth", 1, -0.0));
        events.add(new Event.Scalar("loss-größe", Long.MAX_VALUE, Double.NaN));
        events.add(new Event.Scalar("wealth", 3, Double.NEGATIVE_INFINITY));
        events.add(new Event.Scalar("loss-größe", Long.MIN_VALUE, Double.MIN_VALUE));
        events.add(new Event.Note("Zwölf Boxkämpfer\n\u0000 jagen 🦊."));
        events.add(
                new Event.TableRecorded(
                        "by asset",
                        new Table(
                                List.of("asset", "weight", "n", "held"),
                                List.of(
                                        List.of("ibm", 0.1 + 0.2, Long.MIN_VALUE, true),
                                        List.of("", Double.NaN, -1L, false)))));
        events.add(new Event.TableRecorded("empty", new Table(List.of(), List.of(List.of()))));
        for (Figure figure : figures()) {
            events.add(new Event.FigureRecorded(figure));
        }
        events.add(new Event.FigureRecorded(animation()));
        events.add(new Event.Artifact("a.png", "image/png", 1L << 40, "00ff"));
        events.add(new Event.State("DONE", "as the method meant it"));
        return events;
    }

    /** One of every kind but few figures, for tests that try every byte. */
    static List<Event> few() {
        return all().stream()
                .filter(e -> !(e instanceof Event.FigureRecorded f) || !isLong(f.figure()))
                .toList();
    }

    private static boolean isLong(Figure figure) {
        return !(figure instanceof Figure.Areas || figure instanceof Figure.Bars);
    }

    static List<Figure> figures() {
        double[] x = {-1, 0, 1e300};
        double[] y = {Double.NaN, Double.POSITIVE_INFINITY, Math.nextUp(1.0)};
        Axis linear = Axis.linear("day");
        Axis log = Axis.log("wealth (1)");
        Series plain = Series.of("plain", x, y);
        Series band = new Series("band", x, y, y, x);
        Series none = Series.of("none", new double[0], new double[0]);
        return List.of(
                new Figure.Lines("lines", "Lines.", linear, log, List.of(plain, band, none)),
                new Figure.Areas("areas", "Areas.", linear, linear, List.of(plain)),
                new Figure.Scatter("scatter", "Points.", log, linear, List.of()),
                new Figure.Bars("bars", "Bars.", log, List.of(new Figure.Bar("b", 2, 1, 3))),
                new Figure.HeatMap(
                        "map",
                        "A map.",
                        linear,
                        linear,
                        new double[] {1, 2, 3},
                        new double[] {4, 5},
                        new double[][] {{1, 2, 3}, {Double.NaN, -0.0, 6}},
                        "nat"));
    }

    static Figure animation() {
        List<Figure.Frame> frames = new ArrayList<>();
        for (Figure figure : figures()) {
            frames.add(new Figure.Frame(frames.size() / 3.0, figure));
        }
        return new Figure.Animation("swarm", "A swarm.", "round", frames);
    }

    static void write(Path file, List<Event> events) throws IOException {
        try (EventLogWriter log = EventLogWriter.open(file)) {
            for (Event event : events) {
                log.append(event);
            }
        }
    }

    /** Only those that {@link TrialLog#events()} returns. */
    static List<Event> counting(List<Event> events) {
        return events.stream()
                .filter(e -> !(e instanceof Event.State || e instanceof Event.Rewind))
                .toList();
    }

    static List<String> texts(List<Event> events) {
        return events.stream().map(Samples::text).toList();
    }

    /** Records and arrays in full depth; a double by its bits. */
    static String text(Object value) {
        if (value instanceof Double d) {
            return Long.toHexString(Double.doubleToRawLongBits(d));
        }
        StringJoiner all = new StringJoiner(", ", value.getClass().getSimpleName() + "(", ")");
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                all.add(text(Array.get(value, i)));
            }
        } else if (value instanceof Iterable<?> list) {
            list.forEach(each -> all.add(text(each)));
        } else if (value instanceof Record) {
            for (RecordComponent c : value.getClass().getRecordComponents()) {
                try {
                    c.getAccessor().setAccessible(true);
                    all.add(c.getName() + "=" + text(c.getAccessor().invoke(value)));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        } else {
            all.add(value.toString());
        }
        return all.toString();
    }
}
