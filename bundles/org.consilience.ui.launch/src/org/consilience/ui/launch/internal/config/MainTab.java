package org.consilience.ui.launch.internal.config;

import java.util.Objects;
import java.util.Optional;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What is run: the experiment, and how this run differs from what it says. */
final class MainTab extends AbstractLaunchConfigurationTab {

    private @Nullable MainForm form;

    @Override
    public void createControl(@Nullable Composite parent) {
        MainForm fresh =
                new MainForm(Objects.requireNonNull(parent), this::updateLaunchConfigurationDialog);
        form = fresh;
        setControl(fresh.control());
    }

    /** A new configuration runs what is selected, or what the active editor shows. */
    @Override
    public void setDefaults(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (configuration == null || page == null) {
            return;
        }
        IEditorPart editor = page.getActiveEditor();
        Optional<String> file =
                ExperimentFile.selected(page.getSelection())
                        .or(
                                () ->
                                        ExperimentFile.edited(
                                                editor == null ? null : editor.getEditorInput()));
        if (file.isPresent()) {
            RunSettings.file(configuration, file.get());
            String name = IPath.fromOSString(file.get()).removeFileExtension().lastSegment();
            if (name != null && getLaunchConfigurationDialog() != null) {
                configuration.rename(getLaunchConfigurationDialog().generateName(name));
            }
        }
    }

    @Override
    public void initializeFrom(@Nullable ILaunchConfiguration configuration) {
        MainForm shown = form;
        if (shown == null || configuration == null) {
            return;
        }
        try {
            shown.show(RunSettings.of(configuration));
        } catch (CoreException e) {
            setErrorMessage(Faults.words(e));
        }
    }

    @Override
    public void performApply(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        MainForm shown = form;
        if (shown != null && configuration != null) {
            shown.apply(configuration);
        }
    }

    @Override
    public boolean isValid(@Nullable ILaunchConfiguration configuration) {
        MainForm shown = form;
        String problem = shown == null ? null : shown.problem();
        setErrorMessage(problem);
        return problem == null;
    }

    @Override
    public String getName() {
        return "Main";
    }

    @Override
    public Image getImage() {
        return Icons.image("launch");
    }
}
