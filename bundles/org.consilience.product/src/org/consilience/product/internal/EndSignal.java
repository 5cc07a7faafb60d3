package org.consilience.product.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.PlatformUI;

/**
 * Ends the workbench in order when the process is told to end, as at a logout: the layout and the
 * state of the workspace are saved, as they are when a person closes the window.
 */
final class EndSignal {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    // The one thread of its own: the virtual machine takes no job for this.
    private final Thread hook = new Thread(this::close, "Consilience ends");

    private EndSignal() {}

    /** Listens from now on. */
    static EndSignal listen() {
        EndSignal signal = new EndSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** The workbench has ended, for whatever reason. */
    void ended() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }

    private void close() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        try {
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .asyncExec(() -> PlatformUI.getWorkbench().close());
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Terminal.say(
                        "The workbench did not end within %d s; what was not saved is lost."
                                .formatted(PATIENCE_SECONDS));
            }
        } catch (SWTException displayGone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
