package org.consilience.ui.launch.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilience.ui.Faults;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut2;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;

/** Run As &gt; Experiment: runs a file by its configuration, made on first use. */
public final class ExperimentShortcut implements ILaunchShortcut2 {

    @Override
    public void launch(@Nullable ISelection selection, @Nullable String mode) {
        ExperimentFile.selected(selection).ifPresent(ExperimentShortcut::run);
    }

    @Override
    public void launch(@Nullable IEditorPart editor, @Nullable String mode) {
        edited(editor).ifPresent(ExperimentShortcut::run);
    }

    /**
     * Runs an experiment.
     *
     * @param file as configurations name it
     */
    public static void run(String file) {
        try {
            DebugUITools.launch(configuration(file), ILaunchManager.RUN_MODE);
        } catch (CoreException e) {
            Faults.show("%s was not run: %s".formatted(file, Faults.words(e)), e);
        }
    }

    /** Returns the first configuration of a file, or a new one. */
    static ILaunchConfiguration configuration(String file) throws CoreException {
        List<ILaunchConfiguration> known = known(file);
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationType type = manager.getLaunchConfigurationType(RunSettings.TYPE);
        String name = IPath.fromOSString(file).removeFileExtension().lastSegment();
        ILaunchConfigurationWorkingCopy fresh =
                type.newInstance(
                        null,
                        manager.generateLaunchConfigurationName(
                                name == null ? "Experiment" : name));
        RunSettings.file(fresh, file);
        return fresh.doSave();
    }

    private static List<ILaunchConfiguration> known(String file) throws CoreException {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationType type = manager.getLaunchConfigurationType(RunSettings.TYPE);
        List<ILaunchConfiguration> found = new ArrayList<>();
        for (ILaunchConfiguration one : manager.getLaunchConfigurations(type)) {
            if (RunSettings.of(one).file().equals(file)) {
                found.add(one);
            }
        }
        return found;
    }

    private static Optional<String> edited(@Nullable IEditorPart editor) {
        return ExperimentFile.edited(editor == null ? null : editor.getEditorInput());
    }

    private static ILaunchConfiguration @Nullable [] configurations(Optional<String> file) {
        try {
            return file.isEmpty() ? null : known(file.get()).toArray(new ILaunchConfiguration[0]);
        } catch (CoreException e) {
            Faults.log("The configurations of %s cannot be read.".formatted(file.get()), e);
            return null;
        }
    }

    private static @Nullable IResource resource(Optional<String> file) {
        Optional<IFile> found = file.flatMap(ExperimentFile::inWorkspace);
        return found.isPresent() ? found.get() : null;
    }

    @Override
    public ILaunchConfiguration @Nullable [] getLaunchConfigurations(
            @Nullable ISelection selection) {
        return configurations(ExperimentFile.selected(selection));
    }

    @Override
    public ILaunchConfiguration @Nullable [] getLaunchConfigurations(@Nullable IEditorPart editor) {
        return configurations(edited(editor));
    }

    @Override
    public @Nullable IResource getLaunchableResource(@Nullable ISelection selection) {
        return resource(ExperimentFile.selected(selection));
    }

    @Override
    public @Nullable IResource getLaunchableResource(@Nullable IEditorPart editor) {
        return resource(edited(editor));
    }
}
