package org.consilience.ui.launch.internal.queue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IFlushableStreamMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Text for the console, kept until a console shows it. */
final class TextStream implements IFlushableStreamMonitor {

    private static final int MOST_KEPT = 1 << 20;

    private final List<IStreamListener> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private boolean buffered = true;

    /** Adds text; under the lock, so that a console that comes gets each text once. */
    synchronized void append(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (buffered) {
            kept.append(text);
            if (kept.length() > MOST_KEPT) {
                kept.delete(0, kept.length() - MOST_KEPT);
            }
        }
        for (IStreamListener listener : listeners) {
            listener.streamAppended(text, this);
        }
    }

    @Override
    public void addListener(@Nullable IStreamListener listener) {
        listeners.add(java.util.Objects.requireNonNull(listener));
    }

    @Override
    public void removeListener(@Nullable IStreamListener listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized String getContents() {
        return kept.toString();
    }

    @Override
    public synchronized void flushContents() {
        kept.setLength(0);
    }

    @Override
    public synchronized void setBuffered(boolean buffer) {
        buffered = buffer;
    }

    @Override
    public synchronized boolean isBuffered() {
        return buffered;
    }
}
