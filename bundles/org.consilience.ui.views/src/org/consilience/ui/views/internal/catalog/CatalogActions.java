package org.consilience.ui.views.internal.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilience.ui.CatalogItem;
import org.consilience.ui.CommandLine;
import org.consilience.ui.Faults;
import org.consilience.ui.views.internal.PartActions;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.wizards.IWizardDescriptor;

/** What can be done with what is selected in the catalogue. */
final class CatalogActions {

    private static final String ID = "org.consilience.ui.views.catalog.";
    private static final String ADD = "org.consilience.ui.editor.addToExperiment";
    private static final String WIZARD = "org.consilience.ui.editor.newExperiment";

    private final IViewSite site;
    private final CatalogTree tree;
    private final List<IAction> all;

    CatalogActions(IViewSite site, CatalogTree tree, Runnable refresh) {
        this.site = site;
        this.tree = tree;
        PartActions make = new PartActions(site);
        IAction copy =
                make.make(
                        ID + "copyId",
                        "&Copy Id",
                        "Copy the id by which experiments name it",
                        this::copyId);
        all =
                List.of(
                        make.make(
                                ID + "addToExperiment",
                                "&Add to Experiment",
                                "Add the selection to the open experiment",
                                this::add),
                        make.make(
                                ID + "newExperiment",
                                "&New Experiment with This...",
                                "Make a new experiment with the selection",
                                this::create),
                        copy,
                        make.make(
                                PartActions.COPY_COMMAND_LINE,
                                "Copy Command &Line",
                                "Copy the command that describes it in a terminal",
                                this::copyCommandLine));
        IAction again =
                make.make(
                        ActionFactory.REFRESH.getCommandId(),
                        "&Refresh",
                        "Look for datasets, methods and devices anew",
                        refresh);
        make.make(
                ActionFactory.COPY.getCommandId(),
                copy.getText(),
                copy.getToolTipText(),
                PartActions.copying(this::copyId));
        all.forEach(site.getActionBars().getMenuManager()::add);
        site.getActionBars().getMenuManager().add(new Separator());
        site.getActionBars().getMenuManager().add(again);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> fill(m, again));
        tree.viewer().getTree().setMenu(menu.createContextMenu(tree.viewer().getTree()));
        site.registerContextMenu(menu, tree.viewer());
        tree.viewer().addSelectionChangedListener(e -> enable());
        enable();
    }

    private void fill(IMenuManager menu, IAction again) {
        all.forEach(menu::add);
        menu.add(new Separator());
        menu.add(again);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void enable() {
        boolean some = !tree.items().isEmpty();
        all.forEach(a -> a.setEnabled(some));
    }

    /** Adds the selection to the experiment in the active editor. */
    void add() {
        Command command = site.getService(ICommandService.class).getCommand(ADD);
        if (!command.isDefined()) {
            none();
            return;
        }
        for (CatalogItem item : tree.items()) {
            Map<String, String> parameters =
                    Map.of("kind", item.kind().name().toLowerCase(Locale.ROOT), "id", item.id());
            try {
                site.getService(IHandlerService.class)
                        .executeCommand(
                                ParameterizedCommand.generateCommand(command, parameters), null);
            } catch (CommandException e) {
                none();
                return;
            }
        }
    }

    private void none() {
        MessageDialog.openInformation(
                site.getShell(),
                "Add to Experiment",
                "No experiment is open to add to. Open one from the Project Explorer, or choose"
                        + " New Experiment with This.");
    }

    private void create() {
        IWizardDescriptor descriptor =
                PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(WIZARD);
        if (descriptor == null) {
            Faults.show("The installation has no editor of experiments; install it.", null);
            return;
        }
        try {
            IWorkbenchWizard wizard = descriptor.createWizard();
            wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(tree.items()));
            new WizardDialog(site.getShell(), wizard).open();
        } catch (CoreException e) {
            Faults.show("The wizard cannot be opened: %s".formatted(Faults.words(e)), e);
        }
    }

    private void copyId() {
        if (!tree.items().isEmpty()) {
            CommandLine.copy(
                    tree.items().stream().map(CatalogItem::id).collect(Collectors.joining("\n")));
        }
    }

    private void copyCommandLine() {
        CommandLine.copy(
                tree.items().stream()
                        .map(i -> CommandLine.of(List.of("describe", i.id())))
                        .collect(Collectors.joining("\n")));
    }
}
