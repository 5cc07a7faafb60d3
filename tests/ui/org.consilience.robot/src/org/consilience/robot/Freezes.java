package org.consilience.robot;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.ui.monitoring.IUiFreezeEventLogger;
import org.eclipse.ui.monitoring.UiFreezeEvent;

/** Keeps what the platform's responsiveness monitor reports. */
public final class Freezes implements IUiFreezeEventLogger {

    private static final Queue<UiFreezeEvent> SEEN = new ConcurrentLinkedQueue<>();

    @Override
    public void log(UiFreezeEvent event) {
        SEEN.add(event);
    }

    /** Returns what was reported so far. */
    public static List<UiFreezeEvent> seen() {
        return List.copyOf(SEEN);
    }

    /** Forgets what was reported so far. */
    public static void forget() {
        SEEN.clear();
    }
}
