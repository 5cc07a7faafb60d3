package org.consilience.ui.views.internal.runs;

import java.io.Serializable;
import java.util.List;
import org.consilience.engine.run.RunState;
import org.consilience.engine.store.RunRow;
import org.consilience.engine.store.TrialRow;
import org.eclipse.jdt.annotation.Nullable;

/** What a line of the table is about. */
sealed interface Row {

    /** What stays the same when the table is read again. */
    sealed interface Key extends Serializable {}

    /**
     * A run.
     *
     * @param run its id
     */
    record RunKey(String run) implements Key {}

    /**
     * A trial.
     *
     * @param run the run's id
     * @param trial the trial's id
     */
    record TrialKey(String run, String trial) implements Key {}

    /**
     * The heading of a group.
     *
     * @param label what its lines have in common
     */
    record GroupKey(String label) implements Key {}

    /** Returns what stays the same. */
    Key key();

    /** Returns the run's id. */
    String runId();

    /** Returns the word of its state, in lower case. */
    String state();

    /** Returns when it began, or null. */
    @Nullable
    Long started();

    /** Returns when it ended, or null. */
    @Nullable
    Long ended();

    /** Returns the device's id, or how many there are. */
    String device();

    /** Returns the texts that a search looks at. */
    List<String> words();

    /**
     * A run.
     *
     * @param run the run
     * @param started when its first trial began, or null
     * @param ended when its last trial ended, or null
     * @param device the device's id, or how many there are
     */
    record OfRun(RunRow run, @Nullable Long started, @Nullable Long ended, String device)
            implements Row {

        @Override
        public Key key() {
            return new RunKey(run.id());
        }

        @Override
        public String runId() {
            return run.id();
        }

        @Override
        public String state() {
            return Words.of(run.state());
        }

        @Override
        public @Nullable Long ended() {
            return run.state() == RunState.RUNNING ? null : ended;
        }

        @Override
        public List<String> words() {
            return List.of(run.id(), run.title(), run.experimentId(), state());
        }
    }

    /**
     * A trial.
     *
     * @param trial the trial
     * @param experiment the experiment's id
     */
    record OfTrial(TrialRow trial, String experiment) implements Row {

        @Override
        public Key key() {
            return new TrialKey(trial.run(), trial.id());
        }

        @Override
        public String runId() {
            return trial.run();
        }

        @Override
        public String state() {
            return Words.of(trial.state());
        }

        @Override
        public @Nullable Long started() {
            return trial.started();
        }

        @Override
        public @Nullable Long ended() {
            return trial.ended();
        }

        @Override
        public String device() {
            return trial.device();
        }

        @Override
        public List<String> words() {
            return List.of(trial.run(), trial.id(), trial.arm(), trial.dataset(), state());
        }
    }
}
