package org.consilience.product.internal.welcome;

import java.util.Map;
import org.consilience.ui.Faults;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands by their ids: how the rooms of the workbench reach each other. */
public final class Commands {

    private Commands() {}

    /**
     * Runs a command as its menu entry would; on the UI thread.
     *
     * @param id the command's id
     * @param parameters its parameters
     */
    public static void execute(String id, Map<String, String> parameters) {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        Command command = commands.getCommand(id);
        if (!command.isDefined()) {
            Faults.show("The command %s is not installed.".formatted(id), null);
            return;
        }
        try {
            handlers.executeCommand(
                    ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException e) {
            Faults.show("%s is not possible now.".formatted(name(command)), e);
        }
    }

    private static String name(Command command) {
        try {
            return command.getName();
        } catch (CommandException e) {
            return command.getId();
        }
    }
}
