package org.consilience.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilience.engine.log.Event;
import org.consilience.engine.log.EventLogWriter;
import org.consilience.engine.log.Pyramid;
import org.consilience.engine.log.ScalarSeries;
import org.consilience.engine.log.TrialLog;

/**
 * Event logs: scalars made durable a second, the share of a trial's time that 1,000 a second take,
 * and reading ten million. Arguments: a folder on the disk to measure.
 */
public final class LogBenchmark {

    private static final int MANY = 10_000_000;
    private static final double NANOS = 1e9;

    private LogBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments the folder
     * @throws IOException if the disk fails
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "log-benchmark");
        for (int round = 1; round <= 3; round++) {
            System.out.printf("round %d%n", round);
            each(folder.resolve("each-" + round + ".log"));
            forced(folder.resolve("forced-" + round + ".log"));
            many(folder.resolve("many.log"));
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Each scalar handed to the operating system before the next: it outlives a kill. */
    private static void each(Path file) throws IOException {
        int n = 300_000;
        long start = System.nanoTime();
        try (EventLogWriter log = EventLogWriter.open(file)) {
            for (int i = 0; i < n; i++) {
                log.append(new Event.Scalar("wealth", i, 1 + 1e-3 * i));
                log.flush();
            }
        }
        double rate = n * NANOS / (System.nanoTime() - start);
        print("durable scalars a second, each flushed", rate, rate / 100_000, "of 100,000");
    }

    /** As a worker does it: appended, and forced to the disk every 100,000. */
    private static void forced(Path file) throws IOException {
        int n = 2_000_000;
        long start = System.nanoTime();
        try (EventLogWriter log = EventLogWriter.open(file)) {
            for (int i = 0; i < n; i++) {
                log.append(new Event.Scalar("wealth", i, 1 + 1e-3 * i));
                if (i % 100_000 == 99_999) {
                    log.force();
                }
            }
        }
        double rate = n * NANOS / (System.nanoTime() - start);
        print("durable scalars a second, forced by 100,000", rate, rate / 100_000, "of 100,000");
    }

    private static void many(Path file) throws IOException {
        Files.deleteIfExists(file);
        String[] measures = {"wealth", "regret", "turnover", "drawdown"};
        long start = System.nanoTime();
        try (EventLogWriter log = EventLogWriter.open(file)) {
            for (int i = 0; i < MANY; i++) {
                log.append(new Event.Scalar(measures[i & 3], i >> 2, 1.0 / (1 + i)));
            }
        }
        double append = (System.nanoTime() - start) / (double) MANY;
        print("nanoseconds an append", append, append * 1000 / NANOS, "of the time at 1,000/s");
        start = System.nanoTime();
        TrialLog log = TrialLog.read(file);
        double read = (System.nanoTime() - start) / NANOS;
        print("seconds to read 10 million scalars", read, Files.size(file) / read / 1e6, "MB/s");
        start = System.nanoTime();
        String digest = log.digest();
        double hashed = (System.nanoTime() - start) / NANOS;
        print("seconds for their digest " + digest.substring(0, 8), hashed, MANY / hashed, "1/s");
        ScalarSeries series = log.series().get("wealth");
        start = System.nanoTime();
        Pyramid pyramid = Pyramid.of(series);
        double build = (System.nanoTime() - start) / NANOS;
        print("seconds for a pyramid of 2.5 million", build, series.size() / build, "points/s");
        start = System.nanoTime();
        int bins = 0;
        for (int q = 0; q < 100; q++) {
            bins += pyramid.query(q * 10_000L, 2_400_000 - q * 10_000L, 2000).size();
        }
        double query = (System.nanoTime() - start) / 1e6 / 100;
        print("milliseconds a query of 2,000 bins", query, bins / 100.0, "bins");
    }

    private static void print(String what, double value, double ratio, String of) {
        System.out.printf("  %-46s %,14.3f   (%,.6f %s)%n", what, value, ratio, of);
    }
}
