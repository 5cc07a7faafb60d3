package org.consilience.ui.views.internal.figures;

import java.nio.file.Path;
import org.consilience.api.figure.Figure;
import org.consilience.ui.Faults;
import org.consilience.ui.charts.ChartOptions;
import org.consilience.ui.charts.ChartOptions.Scaling;
import org.consilience.ui.views.internal.figures.FigureExport.Format;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.FileDialog;

/** What the commands of the view do. */
final class FigureTools {

    /** Wide enough for a page at 200 dots an inch. */
    private static final int WIDTH = 1600;

    private static final int HEIGHT = 1000;

    private final FigurePane pane;
    private final ViewState state;

    FigureTools(FigurePane pane, ViewState state) {
        this.pane = pane;
        this.state = state;
    }

    /** Does what a command says. */
    void perform(Tool tool) {
        ChartOptions o = state.options();
        switch (tool) {
            case LOG_X -> pane.options(o.withXLog(other(on(tool))));
            case LOG_Y -> pane.options(o.withYLog(other(on(tool))));
            case BANDS -> pane.options(o.withBands(!o.bands()));
            case LEGEND -> pane.options(o.withLegend(!o.legend()));
            case CROSSHAIR -> pane.options(o.withCrosshair(!o.crosshair()));
            case TABLE -> pane.table(!state.table());
            case RESET_ZOOM -> pane.chart().resetZoom();
            case COPY_IMAGE -> copy();
            case EXPORT_PNG -> ask(Format.PNG);
            case EXPORT_SVG -> ask(Format.SVG);
            case EXPORT_CSV -> ask(Format.CSV);
        }
    }

    /** Tells whether a switch is on. */
    boolean on(Tool tool) {
        Figure figure = pane.chart().figure();
        return switch (tool) {
            case LOG_X -> log(state.options().xLog(), figure, true);
            case LOG_Y -> log(state.options().yLog(), figure, false);
            case BANDS -> state.options().bands();
            case LEGEND -> state.options().legend();
            case CROSSHAIR -> state.options().crosshair();
            case TABLE -> state.table();
            default -> false;
        };
    }

    /**
     * Writes the figure shown, in a job.
     *
     * @param format what is written
     * @param file the file, replaced if it exists
     */
    void export(Format format, Path file) {
        Figure figure = shown();
        if (figure != null) {
            export(format, file, figure);
        }
    }

    private void export(Format format, Path file, Figure figure) {
        ChartOptions options = state.options();
        ImageData image = format == Format.PNG ? pane.chart().image(WIDTH, HEIGHT) : null;
        ICoreRunnable work =
                monitor -> {
                    try {
                        if (image != null) {
                            FigureExport.png(image, file);
                        } else if (format == Format.SVG) {
                            FigureExport.svg(AsSeen.of(figure, options), file);
                        } else {
                            FigureExport.csv(figure, file);
                        }
                        later(() -> pane.message().written(file));
                    } catch (java.io.IOException | RuntimeException e) {
                        String sentence =
                                "The %s was not written to %s: %s"
                                        .formatted(format.words(), file, Faults.words(e));
                        Faults.log(sentence, e);
                        later(() -> pane.message().tell(sentence));
                    }
                };
        Job job = Job.create("Writing " + file.getFileName(), work);
        job.setUser(true);
        job.schedule();
    }

    private void later(Runnable body) {
        if (!pane.control().isDisposed()) {
            pane.control()
                    .getDisplay()
                    .asyncExec(
                            () -> {
                                if (!pane.control().isDisposed()) {
                                    body.run();
                                }
                            });
        }
    }

    private void ask(Format format) {
        Figure figure = shown();
        if (figure == null) {
            return;
        }
        FileDialog dialog = new FileDialog(pane.control().getShell(), SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setText("Export Figure");
        dialog.setFilterExtensions(new String[] {"*." + format.ending(), "*"});
        String name = figure.name().replaceAll("[^\\w.-]+", "-");
        dialog.setFileName(name + "." + format.ending());
        String path = dialog.open();
        if (path != null) {
            export(format, Path.of(path));
        }
    }

    private void copy() {
        if (shown() != null) {
            pane.chart().copyImage();
            pane.message().tell("The picture is on the clipboard.");
        }
    }

    private @Nullable Figure shown() {
        Figure figure = pane.chart().figure();
        if (figure == null) {
            pane.message().tell("No figure is shown; choose one at the left.");
        }
        return figure;
    }

    private static Scaling other(boolean log) {
        return log ? Scaling.LINEAR : Scaling.LOG;
    }

    private static boolean log(Scaling scaling, @Nullable Figure figure, boolean abscissa) {
        boolean declared =
                switch (figure) {
                    case Figure.Lines f -> abscissa ? f.x().log() : f.y().log();
                    case Figure.Areas f -> abscissa ? f.x().log() : f.y().log();
                    case Figure.Scatter f -> abscissa ? f.x().log() : f.y().log();
                    case Figure.Bars f -> !abscissa && f.y().log();
                    case null, default -> false;
                };
        return scaling == Scaling.FIGURE ? declared : scaling == Scaling.LOG;
    }
}
