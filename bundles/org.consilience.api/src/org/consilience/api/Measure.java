package org.consilience.api;

import java.util.Locale;

/**
 * A quantity that a method reports, and how it may be summarised.
 *
 * @param id the name in records, claims and exports: lower case words joined by dashes
 * @param title the words for a reader
 * @param unit the unit, or an empty string for a pure number
 * @param kind how values over several steps may be combined
 * @param better which direction is better, where one is
 */
public record Measure(String id, String title, String unit, Kind kind, Better better) {

    /** How values over several steps may be combined. */
    public enum Kind {
        /** A state at a time, such as a loss: combined by minimum, maximum and last. */
        LEVEL,
        /** A running total, such as bytes sent: combined by last; differences may be summed. */
        COUNTER,
        /** An amount per step, such as bytes a round: combined by sum and by mean. */
        RATE
    }

    /** Which direction is better. */
    public enum Better {
        /** More is better. */
        HIGHER,
        /** Less is better. */
        LOWER,
        /** Neither: a description. */
        NEITHER
    }

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id is not lower-case words joined by dashes
     */
    public Measure {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "Measure id \"%s\" must be lower-case words joined by dashes.".formatted(id));
        }
    }

    /**
     * Reads a measure from a service property: the id, then optional parts after semicolons, as in
     * {@code log-wealth; title=Log wealth; unit=nat; kind=level; better=higher}.
     *
     * @param text the property's value
     * @return the measure; kind {@link Kind#LEVEL}, no unit, {@link Better#NEITHER} and the id in
     *     words as title where not given
     * @throws IllegalArgumentException if a part is unknown or malformed
     */
    public static Measure parse(String text) {
        String[] parts = text.split(";");
        String id = parts[0].strip();
        String words = id.replace('-', ' ');
        String title =
                words.isEmpty()
                        ? id
                        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        String unit = "";
        Kind kind = Kind.LEVEL;
        Better better = Better.NEITHER;
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String key = equals < 0 ? parts[i].strip() : parts[i].substring(0, equals).strip();
            String value = equals < 0 ? "" : parts[i].substring(equals + 1).strip();
            switch (key) {
                case "title" -> title = value;
                case "unit" -> unit = value;
                case "kind" -> kind = Kind.valueOf(value.toUpperCase(Locale.ROOT));
                case "better" -> better = Better.valueOf(value.toUpperCase(Locale.ROOT));
                default ->
                        throw new IllegalArgumentException(
                                "Measure \"%s\": unknown part \"%s\"; use title, unit, kind or better."
                                        .formatted(id, key));
            }
        }
        return new Measure(id, title, unit, kind, better);
    }
}
