package org.consilience.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.consilience.api.data.MarketHistory;
import org.consilience.methods.portfolio.internal.Components;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Universal;

/**
 * The universal combination of strategies against the same formulas in numpy, one thread each, on
 * the same points of the simplex.
 *
 * <p>Arguments: {@code nyse-o.csv.gz}, the path of {@code ensembles.py}, and the Python that has
 * numpy (default {@code /usr/bin/python3}). Prints the time ratio and the largest relative
 * difference of log wealth and weights.
 */
public final class PortfolioEnsembleBenchmark {

    private static final int REPEAT = 5;
    private static final double NANOS = 1e9;
    private static final List<String> STRATEGIES =
            List.of("ucrp", "market", "eg(0.05)", "momentum(20,5)", "m0", "sp");

    private record Case(int k, double gamma, int particles) {}

    private record Result(double seconds, double log, double weight) {}

    private PortfolioEnsembleBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments market, script, Python
     * @throws Exception if a file cannot be read or Python fails
     */
    public static void main(String[] arguments) throws Exception {
        MarketHistory market = read(Path.of(arguments[0]));
        String python = arguments.length > 2 ? arguments[2] : "/usr/bin/python3";
        double[][] y = new Components(STRATEGIES, new Opening(market, 1), 0).ahead(market);
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("grid-2", new Case(2, 1, 0));
        cases.put("lattice-3", new Case(3, 1, 0));
        cases.put("particles-4", new Case(4, 1, 2000));
        cases.put("accelerated-4", new Case(4, 3, 2000));
        cases.put("particles-6", new Case(6, 1, 10_000));
        Path folder = Files.createTempDirectory("ensemble-benchmark");
        try {
            write(folder, y, cases);
            Map<String, Result> ours = new LinkedHashMap<>();
            cases.forEach((name, c) -> ours.put(name, best(c, y)));
            Map<String, Result> theirs = python(python, arguments[1], folder, cases);
            cases.keySet().forEach(name -> compare(name, ours.get(name), theirs.get(name)));
        } finally {
            for (Path file : Files.list(folder).toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static void compare(String name, Result ours, Result theirs) {
        double log = Math.abs(ours.log() / theirs.log() - 1);
        double weight = Math.abs(ours.weight() / theirs.weight() - 1);
        System.out.printf(
                Locale.ROOT,
                "%-14s %8.3f ms, numpy %9.3f ms, ratio %5.1f, max relative difference %.1e%n",
                name,
                1e3 * ours.seconds(),
                1e3 * theirs.seconds(),
                theirs.seconds() / ours.seconds(),
                Math.max(log, weight));
    }

    private static Universal open(Case c) {
        return new Universal(c.k(), 1, c.gamma(), c.particles(), 1);
    }

    private static Result best(Case c, double[][] y) {
        double seconds = Double.POSITIVE_INFINITY;
        double log = 0;
        double[] b = new double[c.k()];
        double[] row = new double[c.k()];
        for (int round = 0; round < REPEAT + 3; round++) {
            Universal universal = open(c);
            long start = System.nanoTime();
            log = 0;
            for (double[] day : y) {
                System.arraycopy(day, 0, row, 0, row.length);
                universal.portfolio(b);
                double gain = 0;
                for (int j = 0; j < b.length; j++) {
                    gain += b[j] * row[j];
                }
                log += Math.log(gain);
                universal.observe(row);
            }
            universal.portfolio(b);
            seconds = Math.min(seconds, (System.nanoTime() - start) / NANOS);
            if (universal.resamplings() > 0) {
                throw new IllegalStateException("Resampled; numpy does not.");
            }
        }
        return new Result(seconds, log, b[0]);
    }

    private static void write(Path folder, double[][] y, Map<String, Case> cases)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (double[] day : y) {
            lines.add(
                    Arrays.stream(day).mapToObj(Double::toString).collect(Collectors.joining(",")));
        }
        Files.write(folder.resolve("y.csv"), lines);
        for (Map.Entry<String, Case> entry : cases.entrySet()) {
            double[][] points = open(entry.getValue()).points();
            ByteBuffer bytes =
                    ByteBuffer.allocate(8 * points.length * points[0].length)
                            .order(ByteOrder.LITTLE_ENDIAN);
            for (double[] coordinate : points) {
                for (double value : coordinate) {
                    bytes.putDouble(value);
                }
            }
            Files.write(folder.resolve(entry.getKey() + ".bin"), bytes.array());
        }
    }

    private static Map<String, Result> python(
            String python, String script, Path folder, Map<String, Case> cases) throws IOException {
        List<String> command = new ArrayList<>(List.of(python, script, folder.toString()));
        cases.forEach((name, c) -> command.add(name + ":" + c.k() + ":" + c.gamma()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("REPEAT", Integer.toString(REPEAT));
        Map<String, Result> results = new LinkedHashMap<>();
        try (BufferedReader reader = builder.start().inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",");
                results.put(
                        cells[0],
                        new Result(
                                Double.parseDouble(cells[1]),
                                Double.parseDouble(cells[2]),
                                Double.parseDouble(cells[3])));
            }
        }
        if (results.size() < cases.size()) {
            throw new IOException(script + " ended early; see its message above.");
        }
        return results;
    }

    private static MarketHistory read(Path file) throws IOException {
        List<double[]> rows = new ArrayList<>();
        List<String> assets;
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            assets = List.of(reader.readLine().split(","));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
            }
        }
        return new MarketHistory(
                file.getFileName().toString(), assets, List.of(), rows.toArray(new double[0][]));
    }
}
