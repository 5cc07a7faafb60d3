package org.consilience.engine.internal.schedule;

import org.consilience.engine.internal.worker.Worker;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** The Java of a worker: this one's, with options for one trial at a time. */
public final class WorkerJvm {

    private WorkerJvm() {}

    /**
     * Returns the start of a worker's command: the Java binary and its options.
     *
     * @param order what the worker is started with
     */
    public static List<String> command(WorkerLauncher.Order order) {
        List<String> command = new ArrayList<>();
        command.add(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx" + order.heapMegabytes() + "m");
        command.add("-Xshare:auto");
        command.add("-XX:-UsePerfData");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.awt.headless=true");
        command.add("-D" + Worker.NUMBER + "=" + order.number());
        command.add("-D" + Worker.SOCKET + "=" + order.socket());
        return command;
    }
}
