package org.consilience.methods.portfolio.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.consilience.api.data.MarketHistory;

/** Markets for tests. */
final class Markets {

    private Markets() {}

    static MarketHistory of(double[]... relatives) {
        List<String> assets =
                IntStream.range(0, relatives[0].length).mapToObj(i -> "A" + (i + 1)).toList();
        return new MarketHistory("test", assets, List.of(), relatives);
    }

    /** Log-normal relatives. */
    static MarketHistory random(long seed, int days, int assets, double deviation) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[days][assets];
        for (double[] row : x) {
            Arrays.setAll(row, i -> Math.exp(deviation * random.nextGaussian()));
        }
        return of(x);
    }

    /** Calm days, days on which nothing moves, copies of one asset, ruins and hundredfold gains. */
    static MarketHistory wild(long seed, int days, int assets) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[days][assets];
        for (int t = 0; t < days; t++) {
            for (int i = 0; i < assets; i++) {
                x[t][i] =
                        switch (random.nextInt(12)) {
                            case 0 -> 1e-9 * (1 + random.nextDouble());
                            case 1 -> 1e9 * (1 + random.nextDouble());
                            case 2 -> 1 + 1e-15 * random.nextInt(5);
                            case 3, 4, 5 -> 1;
                            default -> Math.exp(0.02 * random.nextGaussian());
                        };
            }
            if (t % 7 == 0) {
                Arrays.fill(x[t], t % 2 == 0 ? 1 : x[t][0]);
            }
            x[t][assets - 1] = x[t][0];
        }
        return of(x);
    }

    static MarketHistory firstDays(MarketHistory market, int days) {
        return of(Arrays.copyOf(market.relatives(), days));
    }

    /** A published market; the test is skipped where the folder with the data is not given. */
    static MarketHistory published(String name) throws IOException {
        String folder =
                System.getProperty("consilience.data", System.getenv("CONSILIENCE_TEST_DATA"));
        Path file = Path.of(folder == null ? "" : folder, "olps", name + ".csv.gz");
        assumeTrue(
                Files.isReadable(file),
                "skipped: set CONSILIENCE_TEST_DATA to a folder with olps/" + name + ".csv.gz");
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.US_ASCII))) {
            reader.readLine();
            List<double[]> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
            }
            return of(rows.toArray(double[][]::new));
        }
    }

    static Strategy open(String expression, MarketHistory market) {
        return StrategyExpression.parse(expression).open(new Opening(market, 1));
    }

    static double wealth(String expression, MarketHistory market) {
        return Math.exp(Backtest.run(market, open(expression, market), 0).logWealth());
    }

    /** The portfolios b_1 to b_T+1. */
    static double[][] portfolios(String expression, MarketHistory market) {
        Strategy strategy = open(expression, market);
        double[][] b = new double[market.length() + 1][market.width()];
        for (int t = 0; t < market.length(); t++) {
            strategy.portfolio(b[t]);
            strategy.observe(market.relatives()[t]);
        }
        strategy.portfolio(b[market.length()]);
        return b;
    }
}
