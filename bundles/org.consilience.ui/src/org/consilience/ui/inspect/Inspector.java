package org.consilience.ui.inspect;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows one kind of artifact; contributed at the extension point {@code
 * org.consilience.ui.inspectors} with the media types that it understands.
 *
 * @param <T> what it makes of an artifact
 */
public interface Inspector<T> {

    /**
     * Reads an artifact, away from the UI thread. Its bytes are not to be trusted.
     *
     * @param artifact the artifact
     * @param monitor says when nobody waits any more
     * @return what {@link #show} shows
     * @throws Exception if it cannot be read, with a message for the user
     */
    T read(Artifact artifact, IProgressMonitor monitor) throws Exception;

    /**
     * Shows what was read, on the UI thread; the parent is disposed when something else is shown.
     *
     * @param parent where, with a fill layout
     * @param content what {@link #read} returned
     */
    void show(Composite parent, T content);
}
