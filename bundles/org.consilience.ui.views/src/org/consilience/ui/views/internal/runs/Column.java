package org.consilience.ui.views.internal.runs;

/**
 * A column of the table.
 *
 * @param id its id: a word, or one of the prefixes and the name of a setting, measure or axis
 * @param title its heading
 * @param kind what it holds
 * @param doc its tooltip
 */
record Column(String id, String title, Kind kind, String doc) {

    static final String SETTING = "setting:";
    static final String MEASURE = "measure:";
    static final String POINT = "point:";

    /** What a column holds, and so how it is drawn and how wide it is at first. */
    enum Kind {
        STATE(110),
        PROGRESS(120),
        TEXT(120),
        TITLE(220),
        NUMBER(100),
        COUNT(78),
        TIME(130),
        DURATION(90);

        private final int width;

        Kind(int width) {
            this.width = width;
        }

        int width() {
            return width;
        }

        boolean right() {
            return this == NUMBER || this == COUNT || this == DURATION;
        }
    }

    static Column fixed(String id, String title, Kind kind, String doc) {
        return new Column(id, title, kind, doc);
    }

    static Column setting(String target) {
        String title = target.startsWith("arm.") ? target.substring(4) : target;
        String whose = target.startsWith("arm.") ? "the method" : "the dataset";
        return new Column(
                SETTING + target, title, Kind.TEXT, "Setting of %s: %s".formatted(whose, target));
    }

    static Column point(String target) {
        return new Column(POINT + target, target, Kind.TEXT, "Axis of the sweep: " + target);
    }

    static Column measure(String measure, String doc) {
        return new Column(MEASURE + measure, measure, Kind.NUMBER, doc);
    }

    /** Tells whether the store reads it when somebody looks at it. */
    boolean lazy() {
        return id.startsWith(SETTING) || id.startsWith(MEASURE) || id.equals("claims");
    }

    /** Returns the name behind the prefix. */
    String name() {
        return id.substring(id.indexOf(':') + 1);
    }
}
