package org.consilience.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;
import org.consilience.ui.charts.FigureChart;
import org.consilience.ui.charts.Prepared;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;

/** Draws a figure of 100 curves of 100,000 points: the first time, again, and zoomed. */
public final class ChartBenchmark {

    private static final int CURVES = 100;
    private static final int POINTS = 100_000;
    private static final int ROUNDS = 20;

    private ChartBenchmark() {}

    /** Takes no arguments; needs a display. */
    public static void main(String[] args) {
        Display display = new Display();
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1280, 800);
        FigureChart chart = new FigureChart(shell, SWT.NONE);
        shell.open();
        settle(display);
        Figure figure = figure(POINTS);

        long start = System.nanoTime();
        Prepared prepared = FigureChart.prepare(figure);
        print("prepare, away from the UI thread, first", start);
        start = System.nanoTime();
        FigureChart.prepare(figure);
        print("prepare, away from the UI thread, again", start);

        Control area = ((Chart) chart.getChildren()[0]).getPlotArea().getControl();
        area.addListener(SWT.Paint, e -> area.setData("painted", true));
        times("cold: show and draw (goal 500 ms)", 1, area, () -> chart.show(prepared));
        times("warm: draw again, the pointer moved (goal 100 ms)", ROUNDS, area, area::redraw);
        times("warm: zoom by a notch and draw (goal 100 ms)", ROUNDS, area, () -> wheel(area));
        chart.resetZoom();
        Prepared grown = FigureChart.prepare(figure(POINTS + 1000));
        boolean[] which = new boolean[1];
        times(
                "warm: show grown data and draw (goal 100 ms)",
                ROUNDS,
                area,
                () -> {
                    which[0] = !which[0];
                    chart.show(which[0] ? grown : prepared);
                });
        times(
                "a picture of 1600 x 1000 pixels",
                ROUNDS,
                area,
                () -> {
                    chart.image(1600, 1000);
                    area.redraw();
                });
        display.dispose();
    }

    private static Figure figure(int points) {
        Random random = new Random(1);
        List<Series> series = new ArrayList<>();
        for (int c = 0; c < CURVES; c++) {
            double[] x = new double[points];
            double[] y = new double[points];
            Arrays.setAll(x, i -> i);
            double value = 0;
            for (int i = 0; i < points; i++) {
                value += random.nextGaussian();
                y[i] = value;
            }
            series.add(Series.of("arm " + c, x, y));
        }
        return new Figure.Lines(
                "walks", "Random walks", Axis.linear("Step"), Axis.linear("Value"), series);
    }

    private static void wheel(Control area) {
        Event event = new Event();
        event.x = area.getSize().x / 3;
        event.y = area.getSize().y / 2;
        event.count = 3;
        area.notifyListeners(SWT.MouseVerticalWheel, event);
    }

    /** Times a step until it is painted; the processor's time says what a busy machine added. */
    private static void times(String what, int rounds, Control area, Runnable step) {
        double[] millis = new double[rounds];
        double[] busy = new double[rounds];
        Display display = area.getDisplay();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < rounds; i++) {
            settle(display);
            area.setData("painted", null);
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            step.run();
            while (area.getData("painted") == null) {
                display.readAndDispatch();
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
            busy[i] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(busy);
        System.out.printf(
                "%-50s median %6.1f ms, worst %6.1f ms; processor %6.1f, %6.1f ms (of %d)%n",
                what,
                millis[rounds / 2],
                millis[rounds - 1],
                busy[rounds / 2],
                busy[rounds - 1],
                rounds);
    }

    private static void print(String what, long start) {
        System.out.printf("%-60s %6.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }

    private static void settle(Display display) {
        while (display.readAndDispatch()) {
            // until nothing is left to be drawn
        }
    }
}
