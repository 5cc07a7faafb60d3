package org.consilience.ui.editor.internal.validation;

import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Opens the wizard that installs plugins, where a part names something that none provides. */
public final class InstallPlugin implements IMarkerResolution2 {

    private static final String COMMAND = "org.eclipse.equinox.p2.ui.sdk.install";

    /**
     * Tells whether it may help.
     *
     * @param remedy the remedy of a problem, or the words of its marker
     */
    public static boolean helps(String remedy) {
        return remedy.contains("Install its plugin")
                && PlatformUI.getWorkbench()
                        .getService(ICommandService.class)
                        .getCommand(COMMAND)
                        .isDefined();
    }

    @Override
    public String getLabel() {
        return "Install its plugin...";
    }

    @Override
    public String getDescription() {
        return "Opens the wizard that installs plugins from an update site";
    }

    @Override
    public Image getImage() {
        return Icons.image("quick-fix");
    }

    @Override
    public void run(@Nullable IMarker marker) {
        try {
            PlatformUI.getWorkbench()
                    .getService(IHandlerService.class)
                    .executeCommand(COMMAND, null);
        } catch (CommandException e) {
            Faults.show("The wizard cannot be opened: " + Faults.words(e), e);
        }
    }
}
