package org.consilience.product.internal.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;

/** Opens the ten-minute tour beside the editor. */
public final class TourHandler extends AbstractHandler {

    private static final String TOUR = "org.consilience.product.tour";

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        var welcome = PlatformUI.getWorkbench().getIntroManager().getIntro();
        if (welcome != null) {
            PlatformUI.getWorkbench().getIntroManager().closeIntro(welcome);
        }
        new OpenCheatSheetAction(TOUR).run();
        return null;
    }
}
