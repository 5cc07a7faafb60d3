package org.consilience.model.internal.files;

import java.util.Arrays;

/** A text with its lines, to cut out what a parser reports by line and column. */
final class SourceText {

    private final String text;
    private final int[] starts;

    SourceText(String text) {
        this.text = text;
        int[] found = new int[16];
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (lines == found.length) {
                found = Arrays.copyOf(found, lines * 2);
            }
            found[lines++] = i + 1;
        }
        starts = Arrays.copyOf(found, lines);
    }

    String text() {
        return text;
    }

    /** The offset of a place counted from 1, cut to the text. */
    int offset(int line, int column) {
        int start = starts[Math.clamp(line - 1L, 0, starts.length - 1)];
        return Math.clamp((long) start + column - 1, 0, text.length());
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** The column of an offset, from 1. */
    int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** Where the start tag that ends at an offset begins; a tag holds no other {@code <}. */
    int startOfTag(int end) {
        return Math.max(0, text.lastIndexOf('<', end - 1));
    }
}
