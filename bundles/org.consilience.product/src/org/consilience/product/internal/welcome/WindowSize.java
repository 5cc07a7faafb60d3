package org.consilience.product.internal.welcome;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;

/** Gives a first window the whole screen: the perspective has three columns. */
public final class WindowSize {

    /**
     * Marks the windows of a model that no user has changed yet.
     *
     * @param application the model
     */
    @Execute
    public void size(MApplication application) {
        for (MWindow window : application.getChildren()) {
            window.getTags().add(IPresentationEngine.WINDOW_MAXIMIZED_TAG);
        }
    }
}
