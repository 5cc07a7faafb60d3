package org.consilience.product.internal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consilience.product.internal.examples.ExamplesProject;
import org.consilience.product.internal.examples.FileOpener;
import org.consilience.product.internal.examples.FoundProjects;
import org.consilience.product.internal.examples.KnownProjects;
import org.consilience.product.internal.safe.SafeStart;
import org.consilience.product.internal.safe.SetAsideNotice;
import org.consilience.ui.Faults;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** What the product does as soon as its window can be used, away from the UI thread. */
public final class WindowOpened implements IStartup {

    private static final String TEXT = "org.eclipse.ui.edit.text.actionSet.";
    private static final List<String> PROGRAMMING =
            List.of(
                    TEXT + "annotationNavigation",
                    TEXT + "convertLineDelimitersTo",
                    "org.eclipse.debug.ui.breakpointActionSet");

    @Override
    public void earlyStartup() {
        BundleContext bundle = FrameworkUtil.getBundle(WindowOpened.class).getBundleContext();
        ServiceReference<StartRequest> reference = bundle.getServiceReference(StartRequest.class);
        StartRequest request = reference == null ? null : bundle.getService(reference);
        if (request == null) {
            // Another application's window, such as a test's.
            return;
        }
        SafeStart safe = request.safe();
        safe.started();
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(WindowOpened::hideProgramming);
        ICoreRunnable body = monitor -> prepare(request, monitor);
        Job.createSystem("Preparing the workspace", body).schedule();
        new HandoverJob(safe.metadata()).schedule();
    }

    /** Action sets that the platform shows everywhere, and that belong to program text. */
    private static void hideProgramming() {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            IWorkbenchPage page = window.getActivePage();
            if (page != null) {
                PROGRAMMING.forEach(page::hideActionSet);
            }
        }
    }

    private static void prepare(StartRequest request, IProgressMonitor monitor) {
        SafeStart safe = request.safe();
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        Set<Path> lost = new LinkedHashSet<>(safe.lostProjects());
        lost.addAll(KnownProjects.missing(workspace, safe.metadata()));
        List<Path> found = FoundProjects.bringBack(lost, monitor);
        safe.projectsFound();
        KnownProjects.keep(workspace, safe.metadata());
        refresh(workspace, monitor);
        SetAsideNotice.show(safe, found);
        ExamplesProject.createOnce(Platform.getBundle("org.consilience.product"), monitor);
        FileOpener.open(request.files(), monitor);
    }

    /** Sees what was written while the window was closed, or was lost from the platform's tree. */
    private static void refresh(IWorkspace workspace, IProgressMonitor monitor) {
        try {
            workspace.getRoot().refreshLocal(IResource.DEPTH_INFINITE, monitor);
        } catch (CoreException e) {
            Faults.log("The projects could not be refreshed: %s".formatted(Faults.words(e)), e);
        }
    }
}
