package org.consilience.ui.views.internal.runs;

import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.List;
import org.consilience.engine.run.RunException;
import org.consilience.model.ExperimentException;
import org.consilience.report.HtmlReport;
import org.consilience.report.ReportException;
import org.consilience.report.Results;
import org.consilience.ui.Faults;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;

/** Writes the report of a run into its folder and opens it. */
public final class OpenReport extends FocusedRuns {

    private static final int STYLE =
            IWorkbenchBrowserSupport.AS_EDITOR
                    | IWorkbenchBrowserSupport.LOCATION_BAR
                    | IWorkbenchBrowserSupport.STATUS;

    @Override
    void run(ExecutionEvent event, IWorkbenchWindow window, List<String> runs) {
        String run = runs.get(0);
        job(
                "Writing the report of " + run,
                monitor -> {
                    try {
                        Results results = RunResults.of(run);
                        Path file = library().open(run).path().resolve("report.html");
                        HtmlReport.write(results, file, true);
                        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(run, file));
                    } catch (RunException | ExperimentException | ReportException e) {
                        throw fault("The report of %s was not written".formatted(run), e);
                    }
                });
    }

    private static void open(String run, Path file) {
        try {
            PlatformUI.getWorkbench()
                    .getBrowserSupport()
                    .createBrowser(STYLE, "report-" + run, "Report of " + run, file.toString())
                    .openURL(file.toUri().toURL());
        } catch (PartInitException | MalformedURLException e) {
            Faults.show(
                    "The report is in %s, but no browser can show it: %s"
                            .formatted(file, Faults.words(e)),
                    e);
        }
    }
}
