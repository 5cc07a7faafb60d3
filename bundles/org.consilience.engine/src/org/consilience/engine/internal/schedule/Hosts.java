package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilience.engine.run.Host;

/** This machine. */
public final class Hosts {

    private static final long FALLBACK_MEMORY = 4L << 30;

    private Hosts() {}

    /** Returns the machine and the Java of this process. */
    public static Host here() {
        return new Host(name(), os(), jdk(), Runtime.getRuntime().availableProcessors(), memory());
    }

    /** Returns the operating system with its version and architecture. */
    static String os() {
        return property("os.name") + " " + property("os.version") + " " + property("os.arch");
    }

    /** Returns the Java runtime with its vendor and version. */
    static String jdk() {
        return property("java.vendor") + " " + property("java.runtime.version");
    }

    /** Returns the physical memory in bytes, or that of the container. */
    static long memory() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : FALLBACK_MEMORY;
    }

    /**
     * Returns the heap of a worker.
     *
     * @param workers how many share the machine with the engine
     * @param limitMegabytes the limit of a trial's process, or 0
     */
    public static long heapMegabytes(int workers, double limitMegabytes) {
        if (limitMegabytes > 0) {
            return Math.max(16, (long) (limitMegabytes * 0.75));
        }
        return Math.max(64, memory() / (workers + 1) >> 20);
    }

    private static String name() {
        String variable = System.getenv("HOSTNAME");
        if (variable != null && !variable.isBlank()) {
            return variable;
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return ""; // not every system has the file
        }
    }

    private static String property(String key) {
        return System.getProperty(key, "?");
    }
}
