package org.consilience.ui.editor.internal;

/**
 * Where the text of an experiment cannot be read.
 *
 * @param line the line from 1, or 0 if it is about no line
 * @param column the column from 1, or 0 if it is about no column
 * @param message what was found and what to do
 */
public record TextFault(int line, int column, String message) {

    /** Returns the place and the message in one line. */
    @Override
    public String toString() {
        return line == 0 ? message : "Line %d, column %d: %s".formatted(line, column, message);
    }
}
