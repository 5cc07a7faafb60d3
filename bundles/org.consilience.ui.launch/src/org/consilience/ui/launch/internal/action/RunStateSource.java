package org.consilience.ui.launch.internal.action;

import java.util.Map;
import java.util.Set;
import org.consilience.ui.Services;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

/** Tells the platform what can be done with the run in focus, which enables the commands. */
public final class RunStateSource extends AbstractSourceProvider {

    private static final String VARIABLE = "org.consilience.ui.launch.focusedRun";
    private static final String QUEUE = "org.consilience.ui.launch.queue";

    private final FocusService.Listener focused = (focus, origin) -> update();
    private final RunLibrary.Listener changed = ids -> soon(ids);
    private final Runnable queued = this::soon;

    /** What was told last; asking in between must not count as telling. */
    private Map<String, Object> told = Map.of();

    @Override
    public void initialize(@Nullable IServiceLocator locator) {
        super.initialize(locator);
        Services.get(FocusService.class).addListener(focused);
        Services.get(RunLibrary.class).addListener(changed);
        Services.get(RunQueue.class).addListener(queued);
    }

    @Override
    public void dispose() {
        Services.get(FocusService.class).removeListener(focused);
        Services.get(RunLibrary.class).removeListener(changed);
        Services.get(RunQueue.class).removeListener(queued);
    }

    @Override
    public Map<String, Object> getCurrentState() {
        return Map.of(
                VARIABLE,
                FocusedRun.now().state().name(),
                QUEUE,
                !Services.get(RunQueue.class).tasks().isEmpty());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {VARIABLE, QUEUE};
    }

    private void soon(Set<String> ids) {
        soon();
    }

    private void soon() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(this::update);
            }
        }
    }

    private void update() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Map<String, Object> now = getCurrentState();
        if (!now.equals(told)) {
            told = now;
            fireSourceChanged(ISources.WORKBENCH, now);
        }
    }
}
