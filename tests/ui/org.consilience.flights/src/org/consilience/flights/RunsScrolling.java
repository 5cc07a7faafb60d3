package org.consilience.flights;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.consilience.robot.Pilot;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Shell;

/**
 * Measures the Runs view on a home of many runs: how long it takes to open, and how long each step
 * of scrolling keeps the window from answering.
 */
public final class RunsScrolling implements Pilot {

    private static final int STEPS = 400;
    private static final long PATIENCE = 500_000_000;

    private final List<String> lines = new ArrayList<>();

    @Override
    public void fly(Robot robot, Path results) throws Exception {
        robot.closeWelcome();
        RunLibrary library = Services.get(RunLibrary.class);
        robot.await("the runs", () -> library.ready() && !library.runs().isEmpty());
        long start = System.nanoTime();
        long processor = processor();
        robot.view("org.consilience.ui.views.runs");
        Composite window = robot.sync(() -> robot.page().getWorkbenchWindow().getShell());
        said(robot, window, "%,d runs".formatted(library.runs().size()));
        report("open, %d runs".formatted(library.runs().size()), start, processor);
        NatTable table =
                robot.find("the table", () -> Robot.below(window, NatTable.class, t -> true));
        robot.run(() -> ((Shell) window).setBounds(0, 0, 1280, 800));
        robot.run(() -> robot.page().toggleZoom(robot.page().getActivePartReference()));
        robot.settle();
        scroll(robot, "runs, downwards", table, SWT.VERTICAL);
        scroll(robot, "runs, sideways", table, SWT.HORIZONTAL);
        int trials = library.runs().stream().mapToInt(r -> r.trials()).sum();
        start = System.nanoTime();
        processor = processor();
        robot.tool(window, "Show trials");
        said(robot, window, "%,d trials".formatted(trials));
        report("open, %d trials".formatted(trials), start, processor);
        scroll(robot, "trials, downwards", table, SWT.VERTICAL);
        scroll(robot, "trials, sideways", table, SWT.HORIZONTAL);
        Files.write(results.resolve("runs-view.txt"), lines);
    }

    private static void said(Robot robot, Composite window, String words) {
        robot.await(
                words,
                () -> Robot.below(window, Label.class, l -> l.getText().equals(words)) != null);
    }

    /** On a busy machine the processor's own time tells more than the clock. */
    private void report(String what, long start, long processor) {
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%-22s %6.0f ms (processor, all threads %.0f ms)",
                        what,
                        (System.nanoTime() - start) / 1e6,
                        (processor() - processor) / 1e6));
    }

    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().map(d -> d.toNanos()).orElse(0L);
    }

    /** A step is over when the cells are drawn and the window has answered a further request. */
    private void scroll(Robot robot, String what, NatTable table, int way) {
        ScrollBar bar =
                robot.sync(
                        () ->
                                way == SWT.VERTICAL
                                        ? table.getVerticalBar()
                                        : table.getHorizontalBar());
        AtomicInteger painted = new AtomicInteger();
        PaintListener listener = e -> painted.incrementAndGet();
        robot.run(() -> table.addPaintListener(listener));
        int end = robot.sync(() -> bar.getMaximum() - bar.getThumb());
        long thread = robot.display().getThread().threadId();
        double[] clock = new double[STEPS];
        double[] cpu = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            int to = (int) ((long) end * (i + 1) / STEPS);
            int before = painted.get();
            long began = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
            long start = System.nanoTime();
            robot.run(
                    () -> {
                        bar.setSelection(to);
                        bar.notifyListeners(SWT.Selection, new Event());
                    });
            while (painted.get() == before && System.nanoTime() - start < PATIENCE) {
                LockSupport.parkNanos(100_000);
            }
            robot.run(() -> {});
            clock[i] = (System.nanoTime() - start) / 1e6;
            cpu[i] = (ManagementFactory.getThreadMXBean().getThreadCpuTime(thread) - began) / 1e6;
        }
        robot.run(() -> table.removePaintListener(listener));
        lines.add("%-22s %s".formatted(what, words(clock)));
        lines.add("%-22s %s".formatted("  processor", words(cpu)));
    }

    private static String words(double[] millis) {
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "%6.1f ms half of the steps, %.1f ms 99 of 100, %.1f ms the longest",
                millis[STEPS / 2],
                millis[STEPS * 99 / 100],
                millis[STEPS - 1]);
    }
}
