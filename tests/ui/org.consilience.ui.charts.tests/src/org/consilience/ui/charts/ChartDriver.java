package org.consilience.ui.charts;

import java.util.concurrent.Callable;
import org.consilience.api.figure.Figure;
import org.consilience.robot.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.Range;

/** A chart in a window of its own, driven by events as a hand would send them. */
final class ChartDriver implements AutoCloseable {

    static final Color LIGHT = new Color(255, 255, 255);
    static final Color DARK = new Color(30, 31, 34);

    final Robot robot = new Robot();
    final Shell shell;
    final FigureChart chart;

    ChartDriver(Figure figure) {
        this(figure, 640, 420);
    }

    ChartDriver(Figure figure, int width, int height) {
        shell =
                robot.sync(
                        () -> {
                            Shell window = new Shell(robot.display(), SWT.NO_TRIM);
                            window.setLayout(new FillLayout());
                            window.setBackground(LIGHT);
                            window.setForeground(new Color(0, 0, 0));
                            window.setBounds(10, 10, width, height);
                            new FigureChart(window, SWT.NONE).show(figure);
                            window.open();
                            return window;
                        });
        chart = robot.sync(() -> (FigureChart) shell.getChildren()[0]);
        robot.settle();
    }

    <T> T sync(Callable<T> body) {
        return robot.sync(body);
    }

    void run(Runnable body) {
        robot.run(body);
        robot.settle();
    }

    Chart inner() {
        return (Chart) chart.getChildren()[0];
    }

    Control area() {
        return inner().getPlotArea().getControl();
    }

    Canvas legend() {
        return (Canvas) chart.getChildren()[2];
    }

    Range x() {
        return sync(() -> inner().getAxisSet().getXAxis(0).getRange());
    }

    Range y() {
        return sync(() -> inner().getAxisSet().getYAxis(0).getRange());
    }

    void options(ChartOptions options) {
        run(() -> chart.options(options));
    }

    void key(int code) {
        key(code, 0);
    }

    void key(int code, int state) {
        run(
                () -> {
                    Event event = new Event();
                    event.keyCode = code;
                    event.stateMask = state;
                    area().notifyListeners(SWT.KeyDown, event);
                });
    }

    /** Sends a mouse event at shares of the plot's width and height. */
    void mouse(int type, double x, double y, int state, int count) {
        run(
                () -> {
                    Event event = new Event();
                    event.x = (int) (area().getSize().x * x);
                    event.y = (int) (area().getSize().y * y);
                    event.button = 1;
                    event.stateMask = state;
                    event.count = count;
                    area().notifyListeners(type, event);
                });
    }

    ImageData picture() {
        return sync(() -> chart.image(640, 420));
    }

    /** Counts the pixels near a colour. */
    static int count(ImageData image, RGB colour, int tolerance) {
        int found = 0;
        for (int y = 0; y < image.height; y++) {
            for (int x = 0; x < image.width; x++) {
                found += near(image, x, y, colour, tolerance) ? 1 : 0;
            }
        }
        return found;
    }

    static boolean near(ImageData image, int x, int y, RGB colour, int tolerance) {
        RGB pixel = image.palette.getRGB(image.getPixel(x, y));
        return Math.abs(pixel.red - colour.red) <= tolerance
                && Math.abs(pixel.green - colour.green) <= tolerance
                && Math.abs(pixel.blue - colour.blue) <= tolerance;
    }

    @Override
    public void close() {
        robot.run(shell::dispose);
    }
}
