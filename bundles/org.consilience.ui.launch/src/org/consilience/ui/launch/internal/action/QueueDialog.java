package org.consilience.ui.launch.internal.action;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.consilience.ui.Services;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.launch.internal.queue.RunQueue;
import org.consilience.ui.launch.internal.queue.RunTask;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** The runs of this workbench in their order: what goes on, what waits, and which is the next. */
final class QueueDialog extends Dialog {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 180;

    private final RunQueue queue = Services.get(RunQueue.class);
    private final RunLibrary library = Services.get(RunLibrary.class);

    QueueDialog(@Nullable Shell shell) {
        super(shell);
        setShellStyle(SWT.CLOSE | SWT.RESIZE | SWT.TITLE | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText("Run Queue");
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label text = new Label(area, SWT.WRAP);
        int most = WorkbenchPreferences.runsAtOnce();
        text.setText(
                "%s at a time; the preferences say how many."
                        .formatted(most == 1 ? "One run works" : most + " runs work"));
        Composite body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        Composite space = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(space);
        TableColumnLayout layout = new TableColumnLayout();
        space.setLayout(layout);
        TableViewer table = new TableViewer(space, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        column(table, layout, "Run", 3, RunTask::run);
        column(table, layout, "State", 2, this::state);
        Composite buttons = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(buttons);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        button(table, buttons, "Run &Next", true, queue::toFront);
        button(table, buttons, "&Cancel", false, RunTask::cancel);
        Runnable changed = () -> soon(table);
        RunLibrary.Listener grown = ids -> soon(table);
        queue.addListener(changed);
        library.addListener(grown);
        area.addDisposeListener(
                e -> {
                    queue.removeListener(changed);
                    library.removeListener(grown);
                });
        table.setInput(queue.tasks());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    private static void column(
            TableViewer table,
            TableColumnLayout layout,
            String title,
            int weight,
            Function<RunTask, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
        column.setLabelProvider(
                ColumnLabelProvider.createTextProvider(
                        e -> e instanceof RunTask task ? text.apply(task) : ""));
    }

    private static void button(
            TableViewer table,
            Composite parent,
            String text,
            boolean waiting,
            Consumer<RunTask> action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setEnabled(false);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, e -> selected(table).forEach(action));
        table.addSelectionChangedListener(
                e ->
                        button.setEnabled(
                                selected(table).stream()
                                        .anyMatch(
                                                t ->
                                                        !waiting
                                                                || t.phase()
                                                                        == RunTask.Phase.WAITING)));
    }

    private static List<RunTask> selected(TableViewer table) {
        return table.getStructuredSelection().stream()
                .filter(RunTask.class::isInstance)
                .map(RunTask.class::cast)
                .toList();
    }

    private String state(RunTask task) {
        if (task.phase() == RunTask.Phase.WAITING) {
            return "waits";
        } else if (task.cancelled()) {
            return "is being cancelled";
        }
        return library.run(task.run())
                .map(r -> "%d of %d trials".formatted(r.done(), r.trials()))
                .orElse("starts");
    }

    private void soon(TableViewer table) {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(
                    () -> {
                        if (!table.getTable().isDisposed()) {
                            table.setInput(queue.tasks());
                        }
                    });
        }
    }
}
