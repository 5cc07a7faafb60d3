package org.consilience.ui.launch.internal.config;

import org.eclipse.debug.ui.AbstractLaunchConfigurationTabGroup;
import org.eclipse.debug.ui.CommonTab;
import org.eclipse.debug.ui.EnvironmentTab;
import org.eclipse.debug.ui.ILaunchConfigurationDialog;
import org.eclipse.debug.ui.ILaunchConfigurationTab;
import org.eclipse.jdt.annotation.Nullable;

/** The tabs of an experiment's launch configuration. */
public final class ExperimentTabs extends AbstractLaunchConfigurationTabGroup {

    @Override
    public void createTabs(@Nullable ILaunchConfigurationDialog dialog, @Nullable String mode) {
        setTabs(
                new ILaunchConfigurationTab[] {
                    new MainTab(), new LimitsTab(), new EnvironmentTab(), new CommonTab()
                });
    }
}
