package org.consilience.cli.internal;

import java.io.PrintStream;

/**
 * How far a run is: a bar redrawn in place on a terminal, else a plain line at every tenth of the
 * way.
 */
final class ProgressLine {

    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000L;

    private final PrintStream err;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long drawn;
    private int tenth = -1;
    private String line = "";

    ProgressLine(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Shows that some trials of a plan have ended and others are part of the way. */
    synchronized void show(int ended, int planned, int failed, double running) {
        double share = planned == 0 ? 0 : Math.min(1, (ended + running) / planned);
        long now = System.nanoTime();
        String failures = failed > 0 ? ", %d failed".formatted(failed) : "";
        if (terminal) {
            int full = (int) Math.round(share * WIDTH);
            line =
                    "[%s%s] %3.0f %%  %d of %d trials%s  %s"
                            .formatted(
                                    "#".repeat(full),
                                    ".".repeat(WIDTH - full),
                                    100 * share,
                                    ended,
                                    planned,
                                    failures,
                                    left(share, now));
            if (now - drawn > REDRAW_NANOS || ended == planned) {
                drawn = now;
                err.print("\r\033[K" + line);
                err.flush();
            }
        } else if (planned > 0 && (int) (10.0 * ended / planned) > tenth) {
            tenth = (int) (10.0 * ended / planned);
            err.printf("%d of %d trials ended%s%n", ended, planned, failures);
        }
    }

    /** Prints a sentence above the bar. */
    synchronized void message(String text) {
        if (terminal) {
            err.print("\r\033[K" + text + System.lineSeparator() + line);
            err.flush();
        } else {
            err.println(text);
        }
    }

    /** Removes the bar. */
    synchronized void end() {
        if (terminal) {
            err.print("\r\033[K");
            err.flush();
            line = "";
        }
    }

    private String left(double share, long now) {
        if (share < 0.02 || share >= 1) {
            return "";
        }
        long millis = (long) ((now - start) / 1e6 * (1 - share) / share);
        return "about " + Words.duration(millis / 1000 * 1000) + " left";
    }
}
