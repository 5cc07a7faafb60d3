package org.consilience.ui.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Component;

/** The one focus of the workbench. */
@Component
public final class LinkedFocus implements FocusService {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Focus focus = Focus.NONE;

    @Override
    public Focus focus() {
        return focus;
    }

    @Override
    public void focus(Focus newFocus, @Nullable Object origin) {
        if (newFocus.equals(focus)) {
            return;
        }
        focus = newFocus;
        for (Listener listener : listeners) {
            SafeRunner.run(() -> listener.focused(newFocus, origin));
        }
    }

    @Override
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }
}
