package org.consilience.ui.views.internal.artifacts;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The commands of the Artifacts view; which one is said where it is declared. */
public final class ArtifactsHandler extends AbstractHandler implements IExecutableExtension {

    /** What can be done with the selected item. */
    enum Act {
        /** Writes it to a file. */
        SAVE,
        /** Puts it on the clipboard. */
        COPY,
        /** Opens its folder. */
        SHOW_FOLDER
    }

    private Act act = Act.COPY;

    @Override
    public void setInitializationData(
            @Nullable IConfigurationElement config,
            @Nullable String property,
            @Nullable Object data) {
        act = Act.valueOf(String.valueOf(data));
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page != null && page.findView(ArtifactsView.ID) instanceof ArtifactsView view) {
            view.perform(act);
        }
        return null;
    }
}
