package org.consilience.product.internal.safe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.ui.Faults;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Tells once what a safe start set aside: in a popup that blocks nothing, and in the Error Log. */
public final class SetAsideNotice {

    private static final long SHOWN_MILLIS = 60_000;
    private static final int MOST = 4;

    private SetAsideNotice() {}

    /**
     * Tells, if there is something to tell; callable from any thread.
     *
     * @param safe knows what was set aside
     * @param found the projects that were found again
     */
    public static void show(SafeStart safe, List<Path> found) {
        List<String> sentences = new ArrayList<>(safe.untold());
        if (sentences.isEmpty() && found.isEmpty()) {
            return;
        }
        if (sentences.isEmpty()) {
            sentences.add("The list of projects was incomplete");
        }
        StringBuilder all = new StringBuilder();
        sentences.forEach(s -> all.append("- ").append(s).append('\n'));
        String close =
                "They are kept in %s.%s"
                        .formatted(
                                safe.attic(),
                                found.isEmpty()
                                        ? " Your projects and runs were not touched."
                                        : " %d project(s) were found again."
                                                .formatted(found.size()));
        Faults.log(
                "Damaged files of the workspace were set aside, so that the workbench starts:\n"
                        + all
                        + close,
                null);
        String few = String.join("\n", sentences.subList(0, Math.min(MOST, sentences.size())));
        String more =
                sentences.size() > MOST
                        ? "\nand " + (sentences.size() - MOST) + " more (see the Error Log)"
                        : "";
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> popup(display, few + more + "\n\n" + close));
    }

    private static void popup(Display display, String text) {
        if (!display.isDisposed()) {
            NotificationPopup.forDisplay(display)
                    .title("The workspace was damaged and has been mended", true)
                    .text(text)
                    .delay(SHOWN_MILLIS)
                    .fadeIn(false)
                    .open();
        }
    }
}
