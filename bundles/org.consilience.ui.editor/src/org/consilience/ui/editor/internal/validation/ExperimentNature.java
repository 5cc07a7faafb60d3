package org.consilience.ui.editor.internal.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;

/** Makes the workbench check the experiments of a project. */
public final class ExperimentNature implements IProjectNature {

    /** Its id. */
    public static final String ID = "org.consilience.ui.editor.nature";

    private @Nullable IProject project;

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = getProject().getDescription();
        List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
        if (commands.stream().noneMatch(c -> ExperimentBuilder.ID.equals(c.getBuilderName()))) {
            ICommand command = description.newCommand();
            command.setBuilderName(ExperimentBuilder.ID);
            commands.add(command);
            description.setBuildSpec(commands.toArray(ICommand[]::new));
            getProject().setDescription(description, null);
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = getProject().getDescription();
        description.setBuildSpec(
                Arrays.stream(description.getBuildSpec())
                        .filter(c -> !ExperimentBuilder.ID.equals(c.getBuilderName()))
                        .toArray(ICommand[]::new));
        getProject().setDescription(description, null);
    }

    @Override
    public IProject getProject() {
        return Objects.requireNonNull(project);
    }

    @Override
    public void setProject(@Nullable IProject given) {
        project = given;
    }
}
