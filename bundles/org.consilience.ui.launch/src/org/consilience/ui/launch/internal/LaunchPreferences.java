package org.consilience.ui.launch.internal;

import org.consilience.ui.WorkbenchPreferences;

/** What the user set for the start of runs; kept beside the other preferences of the workbench. */
public final class LaunchPreferences {

    /** Whether the views of a run come up when it begins. */
    public static final String SHOW_VIEWS = "showViews";

    private LaunchPreferences() {}

    /** Tells whether the views of a run come up when it begins. */
    public static boolean showViews() {
        return WorkbenchPreferences.node().getBoolean(SHOW_VIEWS, true);
    }
}
