package org.consilience.engine.log;

import org.consilience.api.Table;
import org.consilience.api.figure.Figure;

/**
 * One record of a trial's event log. Events carry no clock time, so that equal trials have equal
 * logs.
 */
public sealed interface Event {

    /**
     * A value of a measure.
     *
     * @param measure the measure's id
     * @param step the round, day or epoch
     * @param value the value
     */
    record Scalar(String measure, long step, double value) implements Event {}

    /**
     * A table.
     *
     * @param name unique in the trial; a later one replaces an earlier one
     * @param table the rows
     */
    record TableRecorded(String name, Table table) implements Event {}

    /**
     * A figure.
     *
     * @param figure the figure; a later one of the same name replaces an earlier one
     */
    record FigureRecorded(Figure figure) implements Event {}

    /**
     * An artifact, kept as a file beside the log.
     *
     * @param name its plain file name in the trial's {@code artifacts} folder
     * @param mediaType its media type
     * @param size its length in bytes
     * @param sha256 the hash of its bytes, in lower-case hexadecimal
     */
    record Artifact(String name, String mediaType, long size, String sha256) implements Event {}

    /**
     * A sentence for the reader.
     *
     * @param text the sentence
     */
    record Note(String text) implements Event {}

    /**
     * A change of the trial's state.
     *
     * @param state the new state, by its enum name in {@code TrialState}
     * @param reason why, for a reader; empty for a plain start or end
     */
    record State(String state, String reason) implements Event {}

    /**
     * The trial went on from a checkpoint: of the recorded events other than states and rewinds,
     * only the first {@code kept} still count.
     *
     * @param kept how many events stay
     */
    record Rewind(long kept) implements Event {}
}
