package org.consilience.datasets.market.internal;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.consilience.api.data.MarketHistory;

/**
 * The generated markets: log return r_t,i = μ + a₁p₁ + a₂p₂ + a₃p₃ + σ·ε, with p₁ =
 * −tanh(r_t−1,i/σ), p₂ = tanh(Σ of the last 20 r_u,i/(σ√20)) and p₃ = cos(2π(t/5 + i/10)); days and
 * assets count from 0.
 *
 * <p>With a = 0 it is the iid log-normal market. The elementary functions are those of {@link
 * StrictMath}: equal bits on every machine.
 *
 * @param assets N
 * @param mu μ, the mean log return per day
 * @param sigma σ, above 0
 * @param a1 a₁, the strength of reversal
 * @param a2 a₂, the strength of momentum
 * @param a3 a₃, the strength of the season
 */
public record Generator(int assets, double mu, double sigma, double a1, double a2, double a3) {

    private static final int WINDOW = 20;
    private static final int PHASES = 10; // (t/5 + i/10) mod 1 takes the values 0, 1/10 … 9/10

    /**
     * Creates the iid log-normal market.
     *
     * @param assets N
     * @param mu μ, the mean log return per day
     * @param sigma σ, above 0
     */
    public Generator(int assets, double mu, double sigma) {
        this(assets, mu, sigma, 0, 0, 0);
    }

    /** Returns the same market with the three signals in it. */
    public Generator withSignals(double reversal, double momentum, double season) {
        return new Generator(assets, mu, sigma, reversal, momentum, season);
    }

    /**
     * Generates the first days. A longer market starts with the shorter one of the same stream.
     *
     * @param days T, at least 1
     * @param random one normal is drawn per day and asset, day by day
     */
    public MarketHistory generate(int days, RandomGenerator random) {
        boolean signals = a1 != 0 || a2 != 0 || a3 != 0;
        double[] season = season();
        double[][] returns = new double[days][assets];
        for (int t = 0; t < days; t++) {
            for (int i = 0; i < assets; i++) {
                double r = mu;
                if (signals) {
                    r += a1 * reversal(returns, t, i) + a2 * momentum(returns, t, i);
                    r += a3 * season[(2 * t + i) % PHASES];
                }
                returns[t][i] = r + sigma * random.nextGaussian();
            }
        }
        for (double[] day : returns) {
            for (int i = 0; i < assets; i++) {
                day[i] = StrictMath.exp(day[i]); // x = exp(r)
            }
        }
        List<String> names = IntStream.range(0, assets).mapToObj(Names::ofColumn).toList();
        return new MarketHistory(
                signals ? "three-signal market" : "iid market", names, List.of(), returns);
    }

    /** p₁, 0 on the first day. */
    private double reversal(double[][] returns, int t, int i) {
        return t == 0 ? 0 : -StrictMath.tanh(returns[t - 1][i] / sigma);
    }

    /** p₂, 0 before there are 20 days. */
    private double momentum(double[][] returns, int t, int i) {
        if (t < WINDOW) {
            return 0;
        }
        double sum = 0;
        for (int u = t - WINDOW; u < t; u++) {
            sum += returns[u][i];
        }
        return StrictMath.tanh(sum / (sigma * StrictMath.sqrt(WINDOW)));
    }

    private static double[] season() {
        return IntStream.range(0, PHASES)
                .mapToDouble(k -> StrictMath.cos(2 * StrictMath.PI * k / PHASES))
                .toArray();
    }
}
