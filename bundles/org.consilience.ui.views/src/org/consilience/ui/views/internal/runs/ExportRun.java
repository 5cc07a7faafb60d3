package org.consilience.ui.views.internal.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.engine.run.RunException;
import org.consilience.model.ExperimentException;
import org.consilience.report.ReportException;
import org.consilience.report.RunExport;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.ListDialog;

/** Writes a run's results for other programs, into a folder that the user names. */
public final class ExportRun extends FocusedRuns {

    private static final String FORMAT = "org.consilience.ui.views.exportRun.format";

    @Override
    void run(ExecutionEvent event, IWorkbenchWindow window, List<String> runs) {
        RunExport format = format(event, window);
        if (format == null) {
            return;
        }
        DirectoryDialog dialog = new DirectoryDialog(window.getShell());
        dialog.setText("Export Run");
        dialog.setMessage(
                "Choose a folder; each run is written into a new folder in it: %s"
                        .formatted(format.doc()));
        String name = dialog.open();
        if (name != null) {
            export(runs, format, Path.of(name));
        }
    }

    static void export(List<String> runs, RunExport format, Path folder) {
        job(
                "Exporting runs",
                monitor -> {
                    for (String run : runs) {
                        if (monitor.isCanceled()) {
                            return;
                        }
                        monitor.subTask(run);
                        try {
                            format.write(RunResults.of(run), free(folder, run, format), false);
                        } catch (RunException | ExperimentException | ReportException e) {
                            throw fault("Run %s was not exported".formatted(run), e);
                        }
                    }
                });
    }

    /** A folder that is not there yet, so that nothing is replaced. */
    private static Path free(Path folder, String run, RunExport format) {
        Path free = folder.resolve(run + "-" + format.id());
        for (int n = 2; Files.exists(free); n++) {
            free = folder.resolve("%s-%s-%d".formatted(run, format.id(), n));
        }
        return free;
    }

    private static @Nullable RunExport format(ExecutionEvent event, IWorkbenchWindow window) {
        String id = event.getParameter(FORMAT);
        if (id != null) {
            return RunExport.find(id).isPresent() ? RunExport.find(id).get() : null;
        }
        ListDialog dialog = new ListDialog(window.getShell());
        dialog.setTitle("Export Run");
        dialog.setMessage("For which program?");
        dialog.setContentProvider(ArrayContentProvider.getInstance());
        dialog.setLabelProvider(
                LabelProvider.createTextProvider(
                        e -> e instanceof RunExport x ? x.id() + ": " + x.doc() : ""));
        dialog.setInput(RunExport.all());
        return dialog.open() == Window.OK
                        && dialog.getResult().length > 0
                        && dialog.getResult()[0] instanceof RunExport chosen
                ? chosen
                : null;
    }
}
