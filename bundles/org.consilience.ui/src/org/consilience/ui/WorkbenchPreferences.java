package org.consilience.ui;

import java.nio.file.Path;
import org.consilience.engine.Workspace;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What the user set for the workbench as a whole. */
public final class WorkbenchPreferences {

    /** The node of all preferences. */
    public static final String NODE = "org.consilience.ui";

    /** How many worker processes a run gets; 0: as many as the device has slots. */
    public static final String WORKERS = "workers";

    /**
     * The folder of runs and data; empty: {@code $CONSILIENCE_HOME}, else {@code ~/consilience}.
     */
    public static final String HOME = "home";

    /** How many runs work at the same time; further ones wait. */
    public static final String RUNS_AT_ONCE = "runsAtOnce";

    /** What becomes of runs when the workbench closes: one of {@link OnClose}. */
    public static final String ON_CLOSE = "onClose";

    /** What becomes of runs when the workbench closes. */
    public enum OnClose {
        /** The user is asked. */
        ASK,
        /** They go on. */
        KEEP,
        /** They are cancelled, and can be resumed. */
        CANCEL
    }

    private WorkbenchPreferences() {}

    /** Returns how many worker processes a run gets; 0: as many as the device has slots. */
    public static int workers() {
        return Math.max(0, Platform.getPreferencesService().getInt(NODE, WORKERS, 0, scopes()));
    }

    /** Returns how many runs work at the same time, at least 1. */
    public static int runsAtOnce() {
        return Math.max(
                1, Platform.getPreferencesService().getInt(NODE, RUNS_AT_ONCE, 1, scopes()));
    }

    /** Returns what becomes of runs when the workbench closes. */
    public static OnClose onClose() {
        String text =
                Platform.getPreferencesService()
                        .getString(NODE, ON_CLOSE, OnClose.ASK.name(), scopes());
        try {
            return OnClose.valueOf(text);
        } catch (IllegalArgumentException e) {
            return OnClose.ASK;
        }
    }

    /** Returns the folder of runs and data. */
    public static Workspace workspace() {
        String home = Platform.getPreferencesService().getString(NODE, HOME, "", scopes());
        return home.isBlank() ? Workspace.standard() : new Workspace(Path.of(home));
    }

    /** Returns the node to write to and to listen at. */
    public static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    private static IScopeContext[] scopes() {
        return new IScopeContext[] {InstanceScope.INSTANCE, DefaultScope.INSTANCE};
    }
}
