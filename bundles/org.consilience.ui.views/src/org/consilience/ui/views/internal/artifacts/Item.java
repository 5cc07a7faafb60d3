package org.consilience.ui.views.internal.artifacts;

import java.nio.file.Path;
import org.consilience.engine.log.Event;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.ui.views.internal.figures.TrialWords;

/**
 * One line of the list: an artifact, a table or a note of a trial.
 *
 * @param run the run's id
 * @param trial the trial
 * @param folder the trial's folder
 * @param event what was recorded
 */
record Item(String run, PlannedTrial trial, Path folder, Event event) {

    /** Returns the item of an event of a trial. */
    static Item of(RunFolder run, PlannedTrial trial, Event event) {
        return new Item(run.id(), trial, run.trialFolder(trial), event);
    }

    /** Returns its name, or the beginning of a note. */
    String name() {
        return switch (event) {
            case Event.Artifact a -> a.name();
            case Event.TableRecorded t -> t.name();
            case Event.Note n -> beginning(n.text());
            default -> "";
        };
    }

    /** Returns what it is, in words. */
    String kind() {
        return switch (event) {
            case Event.Artifact a -> a.mediaType();
            case Event.TableRecorded t ->
                    t.table().rows().size() == 1
                            ? "table, 1 row"
                            : "table, %,d rows".formatted(t.table().rows().size());
            default -> "note";
        };
    }

    /** Returns its icon. */
    String icon() {
        return switch (event) {
            case Event.Artifact a -> "artifact-file";
            case Event.TableRecorded t -> "artifact-table";
            default -> "note";
        };
    }

    /** Returns whose it is, in words. */
    String whose() {
        return TrialWords.of(trial);
    }

    /** Tells whether it has the same name in the same trial. */
    boolean sameAs(Item other) {
        return run.equals(other.run)
                && trial.id().equals(other.trial.id())
                && event.getClass() == other.event.getClass()
                && name().equals(other.name());
    }

    private static String beginning(String text) {
        String line = text.strip().replaceFirst("(?s)\\R.*", "");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
