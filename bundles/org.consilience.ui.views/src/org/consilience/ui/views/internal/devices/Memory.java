package org.consilience.ui.views.internal.devices;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory of this machine, and amounts of it in words. */
final class Memory {

    private static final Path MEMINFO = Path.of("/proc/meminfo");
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s*(\\d+) kB");
    private static final Pattern TOTAL = Pattern.compile("(?m)^MemTotal:\\s*(\\d+) kB");
    private static final double GIGA = 1L << 30;

    private Memory() {}

    /** The memory of this machine in bytes, a container's limit included; 0 if unknown. */
    static long total() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
                ? bean.getTotalMemorySize()
                : 0;
    }

    /** How much of this machine's memory programs use, in bytes, or -1 if unknown. */
    static long used(long total) {
        try {
            String info = Files.exists(MEMINFO) ? Files.readString(MEMINFO) : "";
            Matcher all = TOTAL.matcher(info);
            Matcher available = AVAILABLE.matcher(info);
            if (all.find() && available.find() && bytes(all) == total) {
                return total - bytes(available); // what caches hold is free for programs
            }
        } catch (IOException notThere) {
            return unreclaimed(total);
        }
        return unreclaimed(total);
    }

    private static long unreclaimed(long total) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
                ? Math.max(0, total - bean.getFreeMemorySize())
                : -1;
    }

    /** An amount in words. */
    static String words(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
    }

    /** A part of an amount in words. */
    static String words(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f of %.1f GB", part / GIGA, whole / GIGA);
    }

    private static long bytes(Matcher kilobytes) {
        return Long.parseLong(kilobytes.group(1)) << 10;
    }
}
