package org.consilience.ui.views.internal.runs;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.engine.run.RunException;
import org.consilience.engine.store.StoreException;
import org.consilience.ui.CommandLine;
import org.consilience.ui.Faults;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.wizards.IWizardDescriptor;

/** What the commands do while the Runs view is active. */
final class ViewCommands {

    private static final String OWN = "org.consilience.ui.views.runs.";

    private final RunsView view;
    private final RunsDesk desk;

    ViewCommands(RunsView view, RunsDesk desk) {
        this.view = view;
        this.desk = desk;
    }

    void activate() {
        view.getSite().getService(IContextService.class).activateContext(OWN + "context");
        on("org.eclipse.ui.edit.findReplace", () -> desk.filter().setFocus());
        on("org.eclipse.ui.edit.copy", this::copyRows);
        on("org.eclipse.ui.edit.selectAll", this::selectAll);
        on("org.eclipse.ui.edit.delete", () -> run(view, "org.consilience.ui.views.deleteRuns"));
        on("org.eclipse.ui.file.refresh", this::refresh);
        on("org.consilience.ui.copyCommandLine", this::copyCommandLine);
        on(OWN + "openFigures", this::open);
        on(OWN + "copyCell", () -> CommandLine.copy(desk.grid().cursorText()));
        on(OWN + "columns", this::chooseColumns);
        on(OWN + "sort", this::sortByCursor);
        on(OWN + "freeze", this::freezeToCursor);
        on(OWN + "exportTable", this::exportTable);
        on(
                OWN + "level",
                () ->
                        view.level(
                                desk.model().wish().level() == Level.RUNS
                                        ? Level.TRIALS
                                        : Level.RUNS));
        var bindings = desk.grid().table().getUiBindingRegistry();
        bindings.registerFirstKeyBinding(
                new KeyEventMatcher(SWT.NONE, SWT.CR), (table, event) -> open());
        bindings.registerFirstKeyBinding(
                new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), (table, event) -> open());
        bindings.registerDoubleClickBinding(
                MouseEventMatcher.bodyLeftClick(SWT.NONE), (table, event) -> open());
    }

    private void on(String command, Runnable body) {
        view.getSite()
                .getService(IHandlerService.class)
                .activateHandler(
                        command,
                        new AbstractHandler() {
                            @Override
                            public @Nullable Object execute(@Nullable ExecutionEvent event) {
                                body.run();
                                return null;
                            }
                        });
    }

    /** Runs a command that some part of the workbench declares. */
    static void run(RunsView view, String command) {
        try {
            view.getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            Faults.show("That cannot be done now: %s".formatted(Faults.words(e)), e);
        }
    }

    static void newExample(RunsView view) {
        try {
            IWizardDescriptor descriptor =
                    PlatformUI.getWorkbench()
                            .getNewWizardRegistry()
                            .findWizard("org.consilience.ui.editor.newExample");
            if (descriptor != null) {
                IWorkbenchWizard wizard = descriptor.createWizard();
                wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
                new WizardDialog(view.getSite().getShell(), wizard).open();
            }
        } catch (CoreException e) {
            Faults.show("The wizard cannot be opened: %s".formatted(Faults.words(e)), e);
        }
    }

    /** Opens the figures of the selection, or opens and closes a group. */
    private void open() {
        List<Row.Key> selected = desk.grid().selected();
        if (!selected.isEmpty() && selected.get(0) instanceof Row.GroupKey group) {
            desk.model().wish(desk.model().wish().toggled(group.label()));
            return;
        }
        try {
            desk.selection().publish();
            view.getSite().getPage().showView("org.consilience.ui.views.figures");
        } catch (PartInitException e) {
            Faults.show("The Figures view cannot be opened: %s".formatted(Faults.words(e)), e);
        }
    }

    private void refresh() {
        view.library().refresh();
        desk.model().refresh();
    }

    private void selectAll() {
        List<Row.Key> keys = new ArrayList<>();
        Page page = desk.model().page();
        for (int i = 0; i < page.rows(); i++) {
            keys.add(page.key(i));
        }
        desk.grid().select(keys);
        desk.selection().publish();
    }

    private void copyRows() {
        Page page = desk.model().page();
        List<Column> columns = columns();
        int[] rows =
                desk.grid().selected().stream()
                        .mapToInt(page.snapshot()::row)
                        .filter(r -> r >= 0)
                        .toArray();
        job(
                "Copying rows",
                monitor -> {
                    try {
                        String text = TableText.tsv(desk.model(), page, columns, rows, monitor);
                        view.getSite()
                                .getShell()
                                .getDisplay()
                                .asyncExec(() -> CommandLine.copy(text));
                    } catch (StoreException e) {
                        throw fault("The rows were not copied", e);
                    }
                });
    }

    private List<Column> columns() {
        return desk.grid().data().columns().stream()
                .filter(c -> !c.id().equals(GridData.GROUP))
                .toList();
    }

    private void copyCommandLine() {
        String run = view.focusService().focus().run();
        job(
                "Reading a run",
                monitor -> {
                    try {
                        String line = view.library().open(run).info().commandLine();
                        String text = line.isEmpty() ? CommandLine.of(List.of("rerun", run)) : line;
                        view.getSite()
                                .getShell()
                                .getDisplay()
                                .asyncExec(() -> CommandLine.copy(text));
                    } catch (RunException e) {
                        throw fault("The command line was not copied", e);
                    }
                });
    }

    private void exportTable() {
        FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.SAVE);
        dialog.setText("Export Table");
        dialog.setFileName(desk.model().wish().level() == Level.RUNS ? "runs.csv" : "trials.csv");
        dialog.setOverwrite(true);
        String name = dialog.open();
        if (name != null) {
            export(Path.of(name));
        }
    }

    /** Writes the table as it is shown. */
    void export(Path file) {
        Page page = desk.model().page();
        List<Column> columns = columns();
        job(
                "Exporting the table",
                monitor -> {
                    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                        TableText.csv(desk.model(), page, columns, out, monitor);
                    } catch (IOException | StoreException e) {
                        throw fault("The table was not written to %s".formatted(file), e);
                    }
                });
    }

    private static CoreException fault(String what, Exception cause) {
        return new CoreException(
                Status.error("%s: %s".formatted(what, Faults.words(cause)), cause));
    }

    private static void job(String name, ICoreRunnable body) {
        Job job = Job.create(name, body);
        job.setUser(true);
        job.schedule();
    }

    private void chooseColumns() {
        List<Column> all = desk.model().page().snapshot().columns();
        ColumnChooser chooser =
                new ColumnChooser(view.getSite().getShell(), desk.grid().layout().shown(all), all);
        if (chooser.open() == Window.OK && !chooser.chosen().isEmpty()) {
            desk.grid().layout().show(chooser.chosen(), all);
            desk.grid().columns();
        }
    }

    private void sortByCursor() {
        Column column = desk.grid().cursorColumn();
        if (column != null) {
            sort(desk, column);
        }
    }

    private void freezeToCursor() {
        Column column = desk.grid().cursorColumn();
        if (desk.grid().layout().frozen() > 0) {
            desk.grid().freeze(0);
        } else if (column != null) {
            freeze(desk, column);
        }
    }

    static void sort(RunsDesk desk, Column column) {
        desk.grid().hand().sort(column, false);
    }

    static void hide(RunsDesk desk, Column column) {
        if (desk.grid().data().getColumnCount() > 1) {
            desk.grid().layout().hide(column.id());
            desk.grid().columns();
        }
    }

    static void fit(RunsDesk desk, Column column) {
        int at = desk.grid().data().columns().indexOf(column);
        desk.grid().fit(at, at + 1);
    }

    static void fitAll(RunsDesk desk) {
        int from = Math.max(0, desk.grid().viewport().getOriginColumnPosition());
        int to = from + desk.grid().viewport().getColumnCount();
        desk.grid().fit(from, Math.min(to, desk.grid().data().getColumnCount()));
    }

    static void freeze(RunsDesk desk, Column column) {
        desk.grid().freeze(desk.grid().data().columns().indexOf(column) + 1);
    }

    static void resetColumns(RunsDesk desk) {
        desk.grid().layout().reset();
        desk.grid().columns();
    }
}
