package org.consilience.ui.editor.internal.wizards;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import org.consilience.ui.Faults;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Writes what a wizard made, away from the UI thread, and opens it. */
final class NewFiles {

    /** Gives the content of a file; called away from the UI thread. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    private NewFiles() {}

    /** Writes a file that must not exist, and tells the user if that fails. */
    static boolean write(IWizardContainer wizard, IFile file, Content content) {
        return work(
                wizard,
                "%s was not written".formatted(file.getFullPath()),
                monitor -> {
                    try (InputStream in = content.open()) {
                        file.getWorkspace()
                                .run(
                                        m -> {
                                            SubMonitor progress = SubMonitor.convert(m, 2);
                                            folders(file.getParent(), progress.split(1));
                                            file.create(in, false, progress.split(1));
                                        },
                                        monitor);
                    } catch (IOException | CoreException e) {
                        throw new InvocationTargetException(e);
                    }
                });
    }

    /**
     * Works with the wizard's progress bar.
     *
     * @param failure what to say if it fails, without the reason
     * @return whether it was done
     */
    static boolean work(IWizardContainer wizard, String failure, IRunnableWithProgress body) {
        try {
            wizard.run(true, true, body);
            return true;
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (!(cause instanceof OperationCanceledException)) {
                Faults.show("%s: %s".formatted(failure, Faults.words(cause)), cause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Shows a new file in the explorer and opens it. */
    static void open(IWorkbenchWindow window, IFile file) {
        BasicNewResourceWizard.selectAndReveal(file, window);
        try {
            if (window.getActivePage() != null) {
                IDE.openEditor(window.getActivePage(), file, true);
            }
        } catch (PartInitException e) {
            Faults.show("%s cannot be opened: %s".formatted(file.getName(), Faults.words(e)), e);
        }
    }

    /** Returns a file of that name, or of the name with a number, that does not exist yet. */
    static IFile unused(IContainer folder, String name) {
        int dot = Math.max(0, name.lastIndexOf('.'));
        IFile file = folder.getFile(IPath.fromOSString(name));
        for (int n = 2; file.exists(); n++) {
            String numbered = name.substring(0, dot) + "-" + n + name.substring(dot);
            file = folder.getFile(IPath.fromOSString(numbered));
        }
        return file;
    }

    /** Returns the folder that a selection means: itself, its folder, or the first open project. */
    static @Nullable IContainer folder(IStructuredSelection selection) {
        IResource resource = Adapters.adapt(selection.getFirstElement(), IResource.class);
        if (resource instanceof IContainer container && container.isAccessible()) {
            return container;
        } else if (resource instanceof IFile) {
            return resource.getParent();
        }
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (project.isOpen()) {
                return project;
            }
        }
        return null;
    }

    private static void folders(IContainer container, @Nullable IProgressMonitor monitor)
            throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            folders(folder.getParent(), monitor);
            folder.create(false, true, monitor);
        }
    }
}
