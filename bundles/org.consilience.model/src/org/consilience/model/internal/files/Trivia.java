package org.consilience.model.internal.files;

import java.util.List;

/**
 * Something between two elements that is kept as it was written.
 *
 * @param raw a comment, a processing instruction or an unknown element, or an empty string for a
 *     blank line
 * @param sameLine whether it stands on the line of what precedes it
 */
record Trivia(String raw, boolean sameLine) {

    private static final Trivia BLANK = new Trivia("", false);

    /**
     * Finds what stands between two tags, several blank lines as one.
     *
     * @param gap text without elements
     * @param into where it is added
     */
    static void collect(String gap, List<Trivia> into) {
        int newlines = 0;
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (c == '\n') {
                newlines++;
                if (newlines == 2) {
                    into.add(BLANK);
                }
            } else if (c == '<') {
                String close = gap.startsWith("<!--", i) ? "-->" : "?>";
                int end = gap.indexOf(close, i);
                if (end < 0) {
                    return;
                }
                end += close.length();
                into.add(new Trivia(gap.substring(i, end), newlines == 0));
                newlines = 0;
                i = end - 1;
            }
        }
    }
}
