package org.consilience.ui.runs;

import org.eclipse.jdt.annotation.Nullable;

/** Links the views: what one sets, the others follow. A service; to be used from the UI thread. */
public interface FocusService {

    /** Hears what the user looks at. */
    @FunctionalInterface
    interface Listener {

        /**
         * The focus changed.
         *
         * @param focus the new one
         * @param origin who set it, so that a view need not follow itself; may be null
         */
        void focused(Focus focus, @Nullable Object origin);
    }

    /** Returns what the user looks at. */
    Focus focus();

    /**
     * Sets what the user looks at; listeners hear of it if it differs.
     *
     * @param focus the new one
     * @param origin who sets it, or null
     */
    void focus(Focus focus, @Nullable Object origin);

    /**
     * Adds a listener.
     *
     * @param listener hears changes, on the UI thread
     */
    void addListener(Listener listener);

    /**
     * Removes a listener.
     *
     * @param listener the listener
     */
    void removeListener(Listener listener);
}
