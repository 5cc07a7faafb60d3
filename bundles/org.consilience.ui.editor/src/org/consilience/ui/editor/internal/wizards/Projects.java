package org.consilience.ui.editor.internal.wizards;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Projects whose experiments are checked as they change. */
final class Projects {

    private static final String NATURE = "org.consilience.ui.editor.nature";

    private Projects() {}

    /** Makes and opens a project, at a place of the user's or, without one, in the workspace. */
    static void create(IProject project, @Nullable URI place, IProgressMonitor monitor)
            throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Making the project", 3);
        if (!project.exists()) {
            IProjectDescription description =
                    project.getWorkspace().newProjectDescription(project.getName());
            description.setLocationURI(place);
            project.create(description, progress.split(1));
        }
        project.open(progress.split(1));
        IProjectDescription description = project.getDescription();
        if (!description.hasNature(NATURE)) {
            // Only a change of an open project's description configures its natures.
            List<String> natures = new ArrayList<>(List.of(description.getNatureIds()));
            natures.add(NATURE);
            description.setNatureIds(natures.toArray(String[]::new));
            project.setDescription(description, progress.split(1));
        }
    }
}
