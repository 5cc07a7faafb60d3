package org.consilience.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.statushandlers.StatusManager;

/** Tells the user of faults: once, in one sentence, and in the Error Log. */
public final class Faults {

    private static final String ID = "org.consilience.ui";

    private Faults() {}

    /**
     * Shows a fault in a dialog and logs it; callable from any thread.
     *
     * @param sentence what was not done
     * @param cause why, or null
     */
    public static void show(String sentence, @Nullable Throwable cause) {
        StatusManager.getManager()
                .handle(status(sentence, cause), StatusManager.SHOW | StatusManager.LOG);
    }

    /**
     * Logs a fault that needs no answer; callable from any thread.
     *
     * @param sentence what was not done
     * @param cause why, or null
     */
    public static void log(String sentence, @Nullable Throwable cause) {
        StatusManager.getManager().handle(status(sentence, cause), StatusManager.LOG);
    }

    /**
     * Returns the words of a fault: its message, or its kind where it has none.
     *
     * @param cause the fault
     */
    public static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    private static IStatus status(String sentence, @Nullable Throwable cause) {
        return new Status(IStatus.ERROR, ID, sentence, cause);
    }
}
