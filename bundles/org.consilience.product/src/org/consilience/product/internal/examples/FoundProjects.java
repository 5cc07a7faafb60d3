package org.consilience.product.internal.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.consilience.ui.Faults;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;

/** Projects that the workspace forgot, brought back from their folders. */
public final class FoundProjects {

    private FoundProjects() {}

    /**
     * Imports the projects that the workspace does not have.
     *
     * @param folders folders with a project description
     * @param monitor progress and cancel
     * @return those that were brought back
     */
    public static List<Path> bringBack(Collection<Path> folders, IProgressMonitor monitor) {
        List<Path> found = new ArrayList<>();
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        for (Path folder : folders) {
            try {
                IPath place = IPath.fromPath(folder);
                IProjectDescription description =
                        workspace.loadProjectDescription(place.append(".project"));
                IProject project = workspace.getRoot().getProject(description.getName());
                if (!project.exists()) {
                    if (workspace.getRoot().getLocation().isPrefixOf(place)) {
                        description.setLocation(null);
                    }
                    project.create(description, monitor);
                    project.open(monitor);
                    found.add(folder);
                }
            } catch (CoreException e) {
                Faults.log(
                        "The project in %s was not found again; import it with File > Import: %s"
                                .formatted(folder, Faults.words(e)),
                        e);
            }
        }
        return found;
    }
}
