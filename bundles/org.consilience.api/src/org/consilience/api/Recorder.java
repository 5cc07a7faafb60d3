package org.consilience.api;

import org.consilience.api.figure.Figure;

/**
 * The append-only record of a trial. Calls are cheap and never wait for a disk unless the writer
 * has fallen far behind. Not thread-safe: one thread of a trial records.
 */
public interface Recorder {

    /**
     * Records one value of a measure.
     *
     * @param measure an id that the method declares among its measures
     * @param step the round, day, epoch or task, at least 0; it must not decrease for one measure
     * @param value any double; NaN and infinities are kept as they are
     * @throws IllegalArgumentException if the measure is not declared, or its step decreases
     */
    void scalar(String measure, long step, double value);

    /**
     * Records a table.
     *
     * @param name unique in the trial; recording the name again replaces what is shown
     * @param table the rows
     */
    void table(String name, Table table);

    /**
     * Records a figure; recording its name again replaces what is shown.
     *
     * @param figure the figure
     */
    void figure(Figure figure);

    /**
     * Records a file-like result.
     *
     * @param name a plain file name: letters, digits, dot, dash and underscore
     * @param mediaType for example {@code image/png}; inspectors are chosen by it
     * @param bytes the content
     * @throws IllegalArgumentException if the name is not a plain file name
     */
    void artifact(String name, String mediaType, byte[] bytes);

    /**
     * Records a sentence for the reader.
     *
     * @param text what he should know
     */
    void note(String text);
}
