package org.consilience.ui.inspect;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows one type of data in the Dataset Preview; contributed at the extension point {@code
 * org.consilience.ui.previews} with the qualified name of the type.
 *
 * @param <D> the type of the data
 */
public interface DataPreview<D> {

    /** Returns the type of the data. */
    Class<D> type();

    /**
     * Prepares what is shown, away from the UI thread.
     *
     * @param data what the dataset gave
     * @param monitor says when nobody waits any more
     * @return shows it on the UI thread in a composite with a fill layout, which is disposed when
     *     something else is shown
     * @throws Exception if there is nothing to show, with a message for the user
     */
    Consumer<Composite> prepare(D data, IProgressMonitor monitor) throws Exception;
}
