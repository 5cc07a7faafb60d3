package org.consilience.ui.editor.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.consilience.ui.Example;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Copies an example into a project: one experiment a paper, with the paper's claims. */
public final class NewExampleWizard extends Wizard implements INewWizard {

    private static final String PROJECT = "Experiments";

    private @Nullable IWorkbench workbench;
    private @Nullable ExamplePage page;
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    @Override
    public void init(@Nullable IWorkbench newWorkbench, @Nullable IStructuredSelection selected) {
        workbench = newWorkbench;
        selection = Objects.requireNonNull(selected);
        setWindowTitle("New Example");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        IContainer folder = NewFiles.folder(selection);
        ExamplePage examples =
                new ExamplePage(folder == null ? PROJECT : folder.getFullPath().toString());
        page = examples;
        addPage(examples);
    }

    @Override
    public boolean performFinish() {
        ExamplePage examples = Objects.requireNonNull(page);
        Example example = Objects.requireNonNull(examples.chosen());
        IPath path = IPath.fromOSString(examples.folder()).makeAbsolute();
        IContainer folder =
                path.segmentCount() == 1
                        ? ResourcesPlugin.getWorkspace().getRoot().getProject(path.segment(0))
                        : ResourcesPlugin.getWorkspace().getRoot().getFolder(path);
        if (!project(folder.getProject())) {
            return false;
        }
        IFile file = NewFiles.unused(folder, example.fileName());
        if (!NewFiles.write(getContainer(), file, example::open)) {
            return false;
        }
        NewFiles.open(Objects.requireNonNull(workbench).getActiveWorkbenchWindow(), file);
        return true;
    }

    private boolean project(IProject project) {
        return project.isOpen()
                || NewFiles.work(
                        getContainer(),
                        "The project %s was not made".formatted(project.getName()),
                        monitor -> {
                            try {
                                Projects.create(project, null, monitor);
                            } catch (CoreException e) {
                                throw new InvocationTargetException(e);
                            }
                        });
    }
}
