package org.consilience.product.internal.examples;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Projects whose experiments are checked as they change. */
final class Projects {

    /** Declared by the editor, which this bundle does not call. */
    private static final String NATURE = "org.consilience.ui.editor.nature";

    private Projects() {}

    /**
     * Makes and opens a project; one that exists is only opened.
     *
     * @param name its name
     * @param monitor progress and cancel
     */
    static IProject open(String name, @Nullable IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProject project = workspace.getRoot().getProject(name);
        if (!project.exists()) {
            project.create(workspace.newProjectDescription(name), monitor);
            project.open(monitor);
            if (workspace.getNatureDescriptor(NATURE) != null) {
                IProjectDescription description = project.getDescription();
                description.setNatureIds(new String[] {NATURE});
                project.setDescription(description, monitor);
            }
        } else if (!project.isOpen()) {
            project.open(monitor);
        }
        return project;
    }
}
