package org.consilience.api.settings;

import java.util.List;

/**
 * One setting as the catalogue, the form and the help show it.
 *
 * @param name the record component's name, used in files and on the command line
 * @param type what values it takes
 * @param label the words on the form
 * @param doc what it means
 * @param def the default as text, or an empty string if it must be given or is empty text
 * @param bounds the allowed range
 * @param unit the unit, or an empty string
 * @param choices the only values allowed, or empty
 * @param alias earlier names
 * @param file whether the text names a file
 */
public record SettingSpec(
        String name,
        Type type,
        String label,
        String doc,
        String def,
        Range bounds,
        String unit,
        List<String> choices,
        List<String> alias,
        boolean file) {

    /** What values a setting takes. */
    public enum Type {
        /** A 32-bit whole number. */
        INT,
        /** A 64-bit whole number. */
        LONG,
        /** A real number. */
        DOUBLE,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Text. */
        TEXT,
        /** One of a few words. */
        CHOICE,
        /** Texts, separated by semicolons. */
        TEXTS,
        /** Whole numbers, separated by semicolons. */
        INTS,
        /** Real numbers, separated by semicolons. */
        DOUBLES;

        /** Tells whether it takes several values. */
        public boolean isList() {
            return this == TEXTS || this == INTS || this == DOUBLES;
        }
    }

    /**
     * An interval; for text and lists it bounds the length.
     *
     * @param min the smallest value
     * @param max the largest value
     * @param above the value lies above this
     * @param below the value lies below this
     */
    public record Range(double min, double max, double above, double below) {

        /**
         * Tells whether a value lies within; NaN never does where any bound is set.
         *
         * @param value any double
         */
        public boolean contains(double value) {
            if (Double.isNaN(value)) {
                return false;
            }
            return value >= min
                    && value <= max
                    && (above == Double.NEGATIVE_INFINITY || value > above)
                    && (below == Double.POSITIVE_INFINITY || value < below);
        }

        /** Returns the range in words, such as {@code at least 0.0 and below 1.0}; may be empty. */
        public String words() {
            StringBuilder words = new StringBuilder();
            append(words, "at least", min, Double.NEGATIVE_INFINITY);
            append(words, "above", above, Double.NEGATIVE_INFINITY);
            append(words, "at most", max, Double.POSITIVE_INFINITY);
            append(words, "below", below, Double.POSITIVE_INFINITY);
            return words.toString();
        }

        private static void append(StringBuilder words, String word, double bound, double none) {
            if (bound != none) {
                words.append(words.isEmpty() ? "" : " and ").append(word).append(' ');
                if (bound == Math.rint(bound) && Math.abs(bound) < 1e15) {
                    words.append((long) bound);
                } else {
                    words.append(bound);
                }
            }
        }
    }
}
