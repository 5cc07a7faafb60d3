package org.consilience.datasets.market.internal;

/** Tells the delimiter of a text from its start. */
final class Delimiter {

    private static final char[] CANDIDATES = {'\t', ';', ',', '|'};
    private static final int LINES = 20;

    private Delimiter() {}

    /**
     * Returns the first of tab, semicolon, comma and bar that is outside quotes on each of the
     * first 20 lines; failing that, on any; failing that, the comma.
     *
     * @param start the first characters of the text
     * @param whole whether they are the whole text, and so the last line is complete
     */
    static char of(CharSequence start, boolean whole) {
        char onAny = ',';
        boolean any = false;
        for (char candidate : CANDIDATES) {
            int lines = 0;
            int with = 0;
            boolean found = false;
            boolean quoted = false;
            boolean blank = true;
            int end = whole ? start.length() + 1 : start.length();
            for (int i = 0; i < end && lines < LINES; i++) {
                char c = i < start.length() ? start.charAt(i) : '\n';
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == '\n' || c == '\r')) {
                    lines += blank ? 0 : 1;
                    with += found ? 1 : 0;
                    found = false;
                    blank = true;
                    continue;
                }
                found |= !quoted && c == candidate;
                blank &= Character.isWhitespace(c) && c != candidate;
            }
            if (with > 0 && with == lines) {
                return candidate;
            }
            if (with > 0 && !any) {
                any = true;
                onAny = candidate;
            }
        }
        return onAny;
    }
}
