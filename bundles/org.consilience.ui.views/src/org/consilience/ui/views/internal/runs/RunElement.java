package org.consilience.ui.views.internal.runs;

import java.util.Objects;
import java.util.function.Function;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * A run or a trial as other parts of the workbench see it in a selection. Two are equal if they are
 * of the same run or trial.
 */
public final class RunElement implements IAdaptable {

    private final String run;
    private final String trial;
    private final Function<RunElement, IPropertySource> properties;

    RunElement(String run, String trial, Function<RunElement, IPropertySource> properties) {
        this.run = run;
        this.trial = trial;
        this.properties = properties;
    }

    /** Returns the run's id. */
    public String run() {
        return run;
    }

    /** Returns the trial's id, or an empty string for the whole run. */
    public String trial() {
        return trial;
    }

    @Override
    public <T> T getAdapter(@Nullable Class<T> adapter) {
        return adapter != null && adapter == IPropertySource.class
                ? adapter.cast(properties.apply(this))
                : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunElement e && run.equals(e.run) && trial.equals(e.trial);
    }

    @Override
    public int hashCode() {
        return Objects.hash(run, trial);
    }

    @Override
    public String toString() {
        return trial.isEmpty() ? run : trial;
    }
}
