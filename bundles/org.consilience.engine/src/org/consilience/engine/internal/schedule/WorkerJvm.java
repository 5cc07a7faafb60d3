package org.consilience.engine.internal.schedule;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.consilience.engine.internal.worker.Worker;

/** The Java of a worker: this one's, with options for one trial at a time. */
public final class WorkerJvm {

    /** The system property with further options of the workers' Java, such as an AOT cache. */
    public static final String OPTIONS = "consilience.worker.options";

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
        command.add("-XX:-UsePerfData");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.awt.headless=true");
        for (String option : System.getProperty(OPTIONS, "").split("\\s+")) {
            if (!option.isEmpty()) {
                command.add(option);
            }
        }
        command.add("-D" + Worker.NUMBER + "=" + order.number());
        command.add("-D" + Worker.SOCKET + "=" + order.socket());
        return command;
    }
}
