package org.consilience.engine.store;

import java.util.Collection;
import java.util.List;
import org.consilience.model.experiment.Reduction;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The runs or trials as a table whose rows are listed once and whose columns are read one by one,
 * when somebody looks at them. Rows that changed since they were listed have no value.
 */
public final class StoreGrid {

    private final RunStore store;

    StoreGrid(RunStore store) {
        this.store = store;
    }

    /**
     * What columns there are.
     *
     * @param settings {@code dataset.} or {@code arm.} and the setting's name, sorted
     * @param measures the measures' ids, sorted
     */
    public record ColumnIds(List<String> settings, List<String> measures) {}

    /**
     * When runs began and ended, and where.
     *
     * @param started when the first trial began, milliseconds since 1970
     * @param ended when the last trial ended
     * @param device the device's id, or how many there are; null where the run is not known
     */
    public record Spans(Numbers started, Numbers ended, @Nullable String[] device) {}

    /**
     * Lists the runs, newest first.
     *
     * @throws StoreException if the store cannot be read
     */
    public Listing<RunRow> runs() throws StoreException {
        return store.ask(GridReader::runs);
    }

    /**
     * Lists trials: the newest run first, each in the order of its plan.
     *
     * @param runIds the runs; empty for all
     * @throws StoreException if the store cannot be read
     */
    public Listing<TrialRow> trials(Collection<String> runIds) throws StoreException {
        return store.ask(reader -> reader.trials(runIds));
    }

    /**
     * Returns what columns there are.
     *
     * @param runIds the runs; empty for all
     * @throws StoreException if the store cannot be read
     */
    public ColumnIds columns(Collection<String> runIds) throws StoreException {
        return store.ask(reader -> reader.columns(runIds));
    }

    /**
     * Returns when runs began and ended, and where.
     *
     * @param runs the runs
     * @throws StoreException if the store cannot be read
     */
    public Spans spans(Listing<RunRow> runs) throws StoreException {
        return store.ask(reader -> reader.spans(runs));
    }

    /**
     * Returns a setting of each run: its value if all trials have the same, else how many values
     * there are, as {@code varies (3)}.
     *
     * @param runs the runs
     * @param target the setting
     * @return the values by row, null where a run has none
     * @throws StoreException if the store cannot be read
     */
    public @Nullable String[] runSetting(Listing<RunRow> runs, String target)
            throws StoreException {
        return store.ask(reader -> reader.runSetting(runs, target));
    }

    /**
     * Returns a measure of each run, over its trials that are done: the mean of their last values
     * or of their means, the least of their minima, or the greatest of their maxima.
     *
     * @param runs the runs
     * @param measure the measure's id
     * @param reduction {@code LAST}, {@code MEAN}, {@code MIN} or {@code MAX}
     * @throws StoreException if the store cannot be read
     */
    public Numbers runMeasure(Listing<RunRow> runs, String measure, Reduction reduction)
            throws StoreException {
        return store.ask(reader -> reader.runMeasure(runs, measure, reduction));
    }

    /**
     * Returns a setting of each trial.
     *
     * @param trials the trials
     * @param target the setting
     * @return the values by row, null where a trial has none
     * @throws StoreException if the store cannot be read
     */
    public @Nullable String[] trialSetting(Listing<TrialRow> trials, String target)
            throws StoreException {
        return store.ask(reader -> reader.trialSetting(trials, target));
    }

    /**
     * Returns a measure of each trial.
     *
     * @param trials the trials
     * @param measure the measure's id
     * @param reduction which number of the series
     * @throws StoreException if the store cannot be read
     */
    public Numbers trialMeasure(Listing<TrialRow> trials, String measure, Reduction reduction)
            throws StoreException {
        return store.ask(reader -> reader.trialMeasure(trials, measure, reduction));
    }
}
