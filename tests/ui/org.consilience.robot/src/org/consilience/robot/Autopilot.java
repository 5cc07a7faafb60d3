package org.consilience.robot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.monitoring.StackSample;
import org.eclipse.ui.monitoring.UiFreezeEvent;

/**
 * Flies a {@link Pilot} once the window is there, and closes it. The system property {@code
 * consilience.autopilot} names {@code bundle/class}, {@code consilience.autopilot.results} a folder
 * that gets {@code outcome.txt} ({@code ok}, or the fault) and {@code freezes.txt}.
 */
public final class Autopilot implements IStartup {

    @Override
    public void earlyStartup() {
        String pilot = System.getProperty("consilience.autopilot", "");
        if (pilot.isEmpty()) {
            return;
        }
        Path results = Path.of(System.getProperty("consilience.autopilot.results"));
        Thread thread = new Thread(() -> fly(pilot, results), "Autopilot");
        thread.setDaemon(true);
        thread.start();
    }

    private static void fly(String pilot, Path results) {
        String outcome = "ok";
        Robot robot = new Robot();
        try {
            String[] parts = pilot.split("/");
            Pilot flown =
                    (Pilot)
                            Platform.getBundle(parts[0])
                                    .loadClass(parts[1])
                                    .getDeclaredConstructor()
                                    .newInstance();
            robot.settle();
            flown.fly(robot, results);
        } catch (Exception | AssertionError e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            outcome = text.toString();
            try {
                robot.screen(results.resolve("fault.png"));
            } catch (RuntimeException | AssertionError blind) {
                outcome += "\nNo picture: " + blind;
            }
        }
        try {
            Files.writeString(results.resolve("freezes.txt"), String.join("\n", freezes()));
            Files.writeString(results.resolve("outcome.txt"), outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        land(robot, outcome.equals("ok"));
    }

    /** Closes the workbench as a person does, or by force where a fault left it in a dialog. */
    private static void land(Robot robot, boolean well) {
        robot.start(
                () -> {
                    if (!well) {
                        robot.page().closeAllEditors(false);
                    }
                    PlatformUI.getWorkbench().close();
                });
        if (!well) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
            Runtime.getRuntime().halt(1);
        }
    }

    /** One line a freeze: its length, and the first frames of ours and of the top of the stack. */
    private static List<String> freezes() {
        List<String> lines = new ArrayList<>();
        for (UiFreezeEvent event : Freezes.seen()) {
            StringBuilder line = new StringBuilder(event.getTotalDuration() + " ms");
            StackSample[] samples = event.getStackTraceSamples();
            if (samples.length > 0) {
                StackTraceElement[] stack =
                        samples[samples.length / 2].getStackTraces()[0].getStackTrace();
                line.append("  at ").append(stack.length == 0 ? "?" : stack[0]);
                for (StackTraceElement frame : stack) {
                    if (frame.getClassName().startsWith("org.consilience.")) {
                        line.append("  in ").append(frame);
                        break;
                    }
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
