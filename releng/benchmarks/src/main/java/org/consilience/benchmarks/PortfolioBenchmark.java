package org.consilience.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.consilience.api.data.MarketHistory;
import org.consilience.methods.portfolio.internal.Backtest;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.StrategyExpression;

/**
 * The portfolio strategies against the same formulas in numpy, one thread each.
 *
 * <p>{@code PortfolioBenchmark RELATIVES.csv.gz SUITE.py} runs the numpy suite, then every strategy
 * of it here, once in the fresh virtual machine (cold) and then four times more, of which the best
 * counts (warm, as in a worker that runs trial after trial). Times are processor time of the one
 * thread that computes, so that other load on the machine matters little. It prints a line per
 * strategy and the ratio of the totals; it ends with status 1 if the warm ratio is under 20 or a
 * log wealth differs by more than 1e-9 of itself.
 */
public final class PortfolioBenchmark {

    private static final double GOAL = 20;
    private static final double TOLERANCE = 1e-9;

    private record Result(double seconds, double logWealth) {}

    private PortfolioBenchmark() {}

    /** Compares. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]);
        Map<String, Result> numpy = numpy(data, Path.of(arguments[1]));
        MarketHistory market = read(data);
        Map<String, Result> cold = new LinkedHashMap<>();
        Map<String, Result> warm = new LinkedHashMap<>();
        for (int pass = 0; pass < 5; pass++) {
            for (String strategy : numpy.keySet()) {
                Result result = run(strategy, market);
                cold.putIfAbsent(strategy, result);
                if (pass > 0) {
                    warm.merge(strategy, result, (a, b) -> a.seconds() < b.seconds() ? a : b);
                }
            }
        }
        System.exit(report(numpy, cold, warm) ? 0 : 1);
    }

    private static boolean report(
            Map<String, Result> numpy, Map<String, Result> cold, Map<String, Result> warm) {
        System.out.printf(
                "%-16s %10s %10s %10s %7s %12s %9s%n",
                "strategy", "numpy s", "cold s", "warm s", "ratio", "wealth", "differs");
        double largest = 0;
        for (String strategy : numpy.keySet()) {
            Result theirs = numpy.get(strategy);
            Result ours = warm.get(strategy);
            double differs =
                    Math.abs(theirs.logWealth() - ours.logWealth()) / Math.abs(ours.logWealth());
            largest = Math.max(largest, differs);
            System.out.printf(
                    "%-16s %10.4f %10.4f %10.4f %7.1f %12.6g %9.1e%n",
                    strategy,
                    theirs.seconds(),
                    cold.get(strategy).seconds(),
                    ours.seconds(),
                    theirs.seconds() / ours.seconds(),
                    Math.exp(ours.logWealth()),
                    differs);
        }
        double ratio = total(numpy) / total(warm);
        System.out.printf(
                "%-16s %10.4f %10.4f %10.4f %7.1f%n",
                "total", total(numpy), total(cold), total(warm), ratio);
        System.out.printf(
                "ratio numpy/ours: %.1f warm, %.1f cold (goal %.0f); largest relative difference of"
                        + " log wealth %.1e (goal %.0e)%n",
                ratio, total(numpy) / total(cold), GOAL, largest, TOLERANCE);
        return ratio >= GOAL && largest <= TOLERANCE;
    }

    private static double total(Map<String, Result> results) {
        return results.values().stream().mapToDouble(Result::seconds).sum();
    }

    private static Result run(String strategy, MarketHistory market) {
        double before = processorSeconds();
        Backtest test =
                Backtest.run(
                        market, StrategyExpression.parse(strategy).open(new Opening(market, 1)), 0);
        return new Result(processorSeconds() - before, test.logWealth());
    }

    private static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static Map<String, Result> numpy(Path data, Path suite)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("/usr/bin/python3", suite.toString(), data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.start();
        Map<String, Result> results = new LinkedHashMap<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] parts = line.split(",");
                results.put(
                        parts[0],
                        new Result(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("The numpy suite failed; is python3-numpy installed?");
        }
        return results;
    }

    private static MarketHistory read(Path data) throws IOException {
        try (InputStream file = Files.newInputStream(data);
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(file), StandardCharsets.US_ASCII))) {
            List<String> assets = List.of(reader.readLine().split(","));
            List<double[]> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
            }
            return new MarketHistory(
                    data.getFileName().toString(),
                    assets,
                    List.of(),
                    rows.toArray(double[][]::new));
        }
    }
}
