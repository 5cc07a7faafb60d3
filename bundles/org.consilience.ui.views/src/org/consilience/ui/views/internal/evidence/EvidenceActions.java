package org.consilience.ui.views.internal.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.evidence.EvidenceJson;
import org.consilience.engine.evidence.Verdict;
import org.consilience.engine.run.RunInfo;
import org.consilience.ui.CommandLine;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.consilience.ui.views.internal.PartActions;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;

/** What can be done with the evidence shown. */
final class EvidenceActions {

    private static final String ID = "org.consilience.ui.views.evidence.";

    private final IViewSite site;
    private final EvidenceTree tree;
    private final Supplier<List<JudgedRun>> runs;
    private final List<IAction> all;
    private final List<IAction> filters;

    EvidenceActions(
            IViewSite site,
            EvidenceTree tree,
            Supplier<List<JudgedRun>> runs,
            Runnable figures,
            Runnable filtered) {
        this.site = site;
        this.tree = tree;
        this.runs = runs;
        PartActions make = new PartActions(site);
        IAction copy =
                make.make(
                        ActionFactory.COPY.getCommandId(),
                        "&Copy as Text",
                        "Copy the selected claims as text",
                        PartActions.copying(this::copyText));
        this.all =
                List.of(
                        make.make(
                                ID + "showFigures",
                                "Show in &Figures",
                                "Show the trials behind the selection in the Figures view",
                                figures),
                        copy,
                        make.make(
                                ID + "copyMarkdown",
                                "Copy as &Markdown",
                                "Copy the claims as a Markdown table",
                                this::copyMarkdown),
                        make.make(
                                PartActions.COPY_COMMAND_LINE,
                                "Copy Command &Line",
                                "Copy the command that judges the run in a terminal",
                                this::copyCommandLine),
                        make.make(
                                ID + "exportJson",
                                "&Export as JSON...",
                                "Write the evidence to a file",
                                this::exportJson),
                        make.make(
                                ID + "addSeeds",
                                "&Add Seeds...",
                                "Show the command that adds seeds until every claim is decided",
                                this::addSeeds));
        this.filters =
                List.of(
                        filter(Verdict.HOLDS, "Show claims that &hold", filtered),
                        filter(Verdict.FAILS, "Show claims that f&ail", filtered),
                        filter(Verdict.UNDECIDED, "Show &undecided claims", filtered));
        IActionBars bars = site.getActionBars();
        filters.forEach(bars.getToolBarManager()::add);
        bars.getMenuManager().add(new Separator());
        fill(bars.getMenuManager());
        context();
        enable();
    }

    /** Enables what can be done now. */
    void enable() {
        boolean some = !runs.get().isEmpty() && !runs.get().get(0).claims().isEmpty();
        all.forEach(a -> a.setEnabled(some));
    }

    private void context() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        tree.viewer().getTree().setMenu(menu.createContextMenu(tree.viewer().getTree()));
        site.registerContextMenu(menu, tree.viewer());
    }

    private void fill(IMenuManager menu) {
        all.forEach(menu::add);
        menu.add(new Separator());
        filters.forEach(menu::add);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private IAction filter(Verdict verdict, String label, Runnable filtered) {
        IAction action =
                new Action(label, IAction.AS_CHECK_BOX) {
                    @Override
                    public void run() {
                        tree.filter(verdict, isChecked());
                        filtered.run();
                    }
                };
        action.setChecked(true);
        action.setToolTipText(label.replace("&", ""));
        action.setImageDescriptor(Icons.descriptor("verdict-" + verdict.word()));
        return action;
    }

    private void copyText() {
        List<Row> rows = tree.selected();
        CommandLine.copy(
                rows.isEmpty()
                        ? EvidenceText.plain(runs.get().get(0))
                        : rows.stream()
                                .map(Row::claim)
                                .distinct()
                                .map(EvidenceText::plain)
                                .collect(Collectors.joining("\n\n", "", "\n")));
    }

    private void copyMarkdown() {
        CommandLine.copy(EvidenceText.markdown(runs.get()));
    }

    private void copyCommandLine() {
        CommandLine.copy(
                runs.get().stream()
                        .map(r -> CommandLine.of(List.of("evidence", r.id())))
                        .collect(Collectors.joining("\n")));
    }

    private void exportJson() {
        JudgedRun run = runs.get().get(0);
        FileDialog dialog = new FileDialog(site.getShell(), SWT.SAVE);
        dialog.setText("Export Evidence as JSON");
        dialog.setFileName(run.id() + "-evidence.json");
        dialog.setFilterExtensions(new String[] {"*.json", "*"});
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            export(run, Path.of(file));
        }
    }

    /** Writes the evidence of a run in the background. */
    static Job export(JudgedRun run, Path file) {
        ICoreRunnable body =
                monitor -> {
                    try {
                        Files.writeString(file, EvidenceJson.write(run.evidence()));
                    } catch (IOException e) {
                        Faults.show(
                                "The evidence was not written to %s: %s. Choose another place."
                                        .formatted(file, Faults.words(e)),
                                e);
                    }
                };
        Job job = Job.create("Exporting evidence", body);
        job.setUser(true);
        job.schedule();
        return job;
    }

    private void addSeeds() {
        JudgedRun run = runs.get().get(0);
        int more = Evidence.seedsNeeded(run.evidence());
        String need =
                run.claims().stream().noneMatch(c -> c.evidence().verdict() == Verdict.UNDECIDED)
                        ? "Every claim is decided; more seeds narrow the intervals."
                        : more == 0
                                ? "No number of seeds within reach would likely decide what is"
                                        + " undecided."
                                : "About %d more %s would likely decide what is undecided."
                                        .formatted(more, more == 1 ? "seed" : "seeds");
        String command = moreSeeds(run);
        int answer =
                MessageDialog.open(
                        MessageDialog.INFORMATION,
                        site.getShell(),
                        "Add Seeds",
                        need
                                + "\n\nThis command runs the experiment anew and adds seeds until"
                                + " every claim is decided or a budget ends:\n\n"
                                + command,
                        SWT.NONE,
                        "&Copy Command",
                        "Close");
        if (answer == 0) {
            CommandLine.copy(command);
        }
    }

    /** The command that runs the experiment with seeds added until every claim is decided. */
    static String moreSeeds(JudgedRun run) {
        RunInfo info = run.info();
        String asked = info == null ? "" : String.valueOf(info.commandLine());
        boolean plain = asked.startsWith("consilience run ") && !asked.contains("--seeds");
        return plain
                ? asked + " --seeds auto"
                : CommandLine.of(List.of("run", run.experiment(), "--seeds", "auto"));
    }
}
