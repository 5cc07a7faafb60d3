package org.consilience.compute.cpu;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The model of the processor, where the system tells. */
final class ProcessorName {

    private static final Pattern MODEL =
            Pattern.compile(
                    "^(?:model name|Model|cpu model)\\s*:\\s*(\\S.*?)\\s*$", Pattern.MULTILINE);
    private static final int ENOUGH = 8192;

    private ProcessorName() {}

    static String here() {
        String fallback = System.getProperty("os.arch", "unknown") + " processor";
        try (Reader reader = Files.newBufferedReader(Path.of("/proc/cpuinfo"))) {
            char[] text = new char[ENOUGH];
            int n = reader.read(text);
            return in(n > 0 ? new String(text, 0, n) : "", fallback);
        } catch (IOException e) {
            return fallback; // not every system has the file
        }
    }

    static String in(String cpuinfo, String fallback) {
        Matcher matcher = MODEL.matcher(cpuinfo);
        return matcher.find() ? matcher.group(1).replaceAll("\\s+", " ") : fallback;
    }
}
