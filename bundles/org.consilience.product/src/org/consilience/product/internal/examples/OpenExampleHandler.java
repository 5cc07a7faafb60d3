package org.consilience.product.internal.examples;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.consilience.product.internal.welcome.Commands;
import org.consilience.ui.Faults;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.FrameworkUtil;

/** Opens the first example, makes the project again where it is gone, and may run it. */
public final class OpenExampleHandler extends AbstractHandler implements IExecutableExtension {

    /** Declared by the room that launches, which this bundle does not call. */
    private static final String RUN = "org.consilience.ui.launch.run";

    private boolean run;

    @Override
    public void setInitializationData(
            @Nullable IConfigurationElement config,
            @Nullable String propertyName,
            @Nullable Object data) {
        run = "run".equals(data);
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IWorkbenchWindow window =
                event == null ? null : HandlerUtil.getActiveWorkbenchWindow(event);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page != null) {
            ICoreRunnable body = monitor -> find(page, monitor);
            Job.create("Opening the example", body).schedule();
        }
        return null;
    }

    private void find(IWorkbenchPage page, IProgressMonitor monitor) {
        Optional<IFile> file = ExamplesProject.first();
        if (file.isEmpty()) {
            try {
                ExamplesProject.create(FrameworkUtil.getBundle(OpenExampleHandler.class), monitor);
            } catch (CoreException | IOException e) {
                Faults.show("The examples were not copied: %s".formatted(Faults.words(e)), e);
            }
            file = ExamplesProject.first();
        }
        file.ifPresent(f -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> edit(page, f)));
    }

    private void edit(IWorkbenchPage page, IFile file) {
        try {
            var welcome = PlatformUI.getWorkbench().getIntroManager().getIntro();
            if (welcome != null) {
                PlatformUI.getWorkbench().getIntroManager().closeIntro(welcome);
            }
            page.activate(IDE.openEditor(page, file));
            if (run) {
                Commands.execute(RUN, Map.of());
            }
        } catch (PartInitException e) {
            Faults.show("%s cannot be opened: %s".formatted(file.getName(), Faults.words(e)), e);
        }
    }
}
