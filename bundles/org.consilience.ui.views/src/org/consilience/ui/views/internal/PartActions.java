package org.consilience.ui.views.internal;

import org.consilience.ui.Icons;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** Makes the actions of a view, each the handler of a command while the view is active. */
public final class PartActions {

    /** The command that every view with a headless twin handles. */
    public static final String COPY_COMMAND_LINE = "org.consilience.ui.copyCommandLine";

    private final IHandlerService handlers;

    /**
     * Makes actions for a part.
     *
     * @param site the part's site
     */
    public PartActions(IWorkbenchPartSite site) {
        handlers = site.getService(IHandlerService.class);
    }

    /**
     * Makes an action and lets it handle a command.
     *
     * @param command the command's id
     * @param label the words, with mnemonic
     * @param tip what it does, in a few words
     * @param body what happens
     */
    public IAction make(String command, String label, String tip, Runnable body) {
        IAction action =
                new Action(label) {
                    @Override
                    public void run() {
                        body.run();
                    }
                };
        action.setToolTipText(tip);
        action.setActionDefinitionId(command);
        handlers.activateHandler(command, new ActionHandler(action));
        return action;
    }

    /**
     * Returns what Copy does in a view that has text fields too: the selected text is copied where
     * one has the keyboard.
     *
     * @param body what happens elsewhere
     */
    public static Runnable copying(Runnable body) {
        return () -> {
            if (Display.getCurrent().getFocusControl() instanceof Text text
                    && text.getSelectionCount() > 0) {
                text.copy();
            } else {
                body.run();
            }
        };
    }

    /**
     * Makes an action with an icon and lets it handle a command.
     *
     * @param command the command's id
     * @param label the words, with mnemonic
     * @param tip what it does, in a few words
     * @param icon the icon's name
     * @param body what happens
     */
    public IAction make(String command, String label, String tip, String icon, Runnable body) {
        IAction action = make(command, label, tip, body);
        action.setImageDescriptor(Icons.descriptor(icon));
        return action;
    }
}
