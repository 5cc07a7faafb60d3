package org.consilience.ui.views.internal.figures;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The commands of the Figures view; which one is said where it is declared. */
public final class FiguresHandler extends AbstractHandler implements IExecutableExtension {

    private Tool tool = Tool.RESET_ZOOM;

    @Override
    public void setInitializationData(
            @Nullable IConfigurationElement config,
            @Nullable String property,
            @Nullable Object data) {
        tool = Tool.valueOf(String.valueOf(data));
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        FiguresView view = view();
        if (view != null) {
            view.perform(tool);
        }
        return null;
    }

    private static @Nullable FiguresView view() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        IViewPart part = page == null ? null : page.findView(FiguresView.ID);
        return part instanceof FiguresView view ? view : null;
    }
}
