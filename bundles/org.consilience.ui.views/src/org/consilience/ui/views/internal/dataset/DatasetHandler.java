package org.consilience.ui.views.internal.dataset;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The commands of the Dataset Preview; which one is said where it is declared. */
public final class DatasetHandler extends AbstractHandler implements IExecutableExtension {

    private boolean stop;

    @Override
    public void setInitializationData(
            @Nullable IConfigurationElement config,
            @Nullable String property,
            @Nullable Object data) {
        stop = "stop".equals(data);
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page != null && page.findView(DatasetView.ID) instanceof DatasetView view) {
            if (stop) {
                view.stop();
            } else {
                view.reload();
            }
        }
        return null;
    }
}
