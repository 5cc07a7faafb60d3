package org.consilience.ui.editor.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.Objects;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Makes a project for experiments. */
public final class NewProjectWizard extends Wizard implements INewWizard {

    private @Nullable IWorkbench workbench;
    private @Nullable WizardNewProjectCreationPage page;

    @Override
    public void init(@Nullable IWorkbench newWorkbench, @Nullable IStructuredSelection selected) {
        workbench = newWorkbench;
        setWindowTitle("New Experiment Project");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        WizardNewProjectCreationPage project = new WizardNewProjectCreationPage("project");
        project.setTitle("Experiment Project");
        project.setDescription("A folder for experiments and their data.");
        project.setInitialProjectName("Experiments");
        page = project;
        addPage(project);
    }

    @Override
    public boolean performFinish() {
        WizardNewProjectCreationPage where = Objects.requireNonNull(page);
        IProject project = where.getProjectHandle();
        URI place = where.useDefaults() ? null : where.getLocationURI();
        boolean made =
                NewFiles.work(
                        getContainer(),
                        "The project %s was not made".formatted(project.getName()),
                        monitor -> {
                            try {
                                Projects.create(project, place, monitor);
                            } catch (CoreException e) {
                                throw new InvocationTargetException(e);
                            }
                        });
        IWorkbenchWindow window = Objects.requireNonNull(workbench).getActiveWorkbenchWindow();
        if (made && window != null) {
            BasicNewResourceWizard.selectAndReveal(project, window);
        }
        return made;
    }
}
