package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of a process, where the system tells. */
final class Resident {

    private static final String LINE = "VmRSS:";

    private Resident() {}

    /** Returns megabytes of 2^20 bytes, or 0 if unknown. */
    static double megabytes(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith(LINE)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
                }
            }
        } catch (IOException | NumberFormatException e) {
            return 0; // no such file system, or the process is gone
        }
        return 0;
    }
}
