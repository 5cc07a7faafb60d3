package org.consilience.methods.portfolio.internal;

import java.util.Arrays;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;

/**
 * Confidence-weighted mean reversion: a Gaussian N(μ, Σ) over portfolios, moved as little as
 * possible, in relative entropy, until it is confident of a low return.
 *
 * <p>Source: Li, Hoi, Zhao and Gopalkrishnan, ACM Transactions on Knowledge Discovery from Data
 * 7(1), 2013, propositions 1 (variance) and 2 (standard deviation); letters as there. Departures: Σ
 * starts as I/N² and stays diagonal, so it is kept as a vector; it is divided by N·ΣΣ_ij after each
 * day, as in the authors' toolbox; a leading coefficient under 1e-12 of its terms counts as 0.
 */
public final class ConfidenceWeighted extends HeldPortfolio {

    /**
     * The settings of both versions.
     *
     * @param phi φ, the quantile of the confidence
     * @param epsilon ε, the return that is low enough
     * @param backtest the back-test
     */
    public record Settings(
            @Setting(label = "Confidence", doc = "φ", def = "2", min = 0) double phi,
            @Setting(label = "Threshold", doc = "ε", def = "0.5", min = 0) double epsilon,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, phi, epsilon, backtest);
        }
    }

    private static final double NEGLIGIBLE = 1e-12;

    private final double phi;
    private final double epsilon;
    private final boolean deviation;
    private final double[] sigma;
    private final Simplex simplex;

    /**
     * Starts with equal weights.
     *
     * @param n the number of assets
     * @param phi φ, the quantile of the confidence
     * @param epsilon ε, the return that is low enough
     * @param deviation whether the standard deviation is constrained, else the variance
     */
    public ConfidenceWeighted(int n, double phi, double epsilon, boolean deviation) {
        super(n);
        this.phi = phi;
        this.epsilon = epsilon;
        this.deviation = deviation;
        this.sigma = new double[n];
        Arrays.fill(sigma, 1.0 / n / n);
        this.simplex = new Simplex(n);
    }

    @Override
    public void observe(double[] x) {
        double trace = 0; // 1'Σ1
        double w = 0; // 1'Σx
        double v = 0; // x'Σx
        for (int i = 0; i < x.length; i++) {
            trace += sigma[i];
            w += sigma[i] * x[i];
            v += sigma[i] * x[i] * x[i];
        }
        double mean = w / trace; // x̄
        double lambda = multiplier(dot(x), v, mean * w);
        double growth; // Σ⁻¹ grows by growth·diag(x²)
        if (deviation) {
            double pull = lambda * phi * v;
            double root = 2 * v / (pull + Math.sqrt(pull * pull + 4 * v)); // √U
            growth = lambda * phi / root;
        } else {
            growth = 2 * lambda * phi;
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            b[i] -= lambda * sigma[i] * (x[i] - mean);
            sigma[i] = 1 / (1 / sigma[i] + growth * x[i] * x[i]);
            sum += sigma[i];
        }
        for (int i = 0; i < x.length; i++) {
            sigma[i] /= x.length * sum;
        }
        simplex.project(b);
    }

    @Override
    public void exchange(Memory memory) {
        super.exchange(memory);
        memory.array(sigma);
    }

    /** λ, the largest root of aλ² + bλ + c, at least 0; {@code drift} is x̄·1'Σx. */
    private double multiplier(double m, double v, double drift) {
        double a;
        double b1;
        double c;
        double scale;
        if (deviation) {
            double f = v - drift + phi * phi * v / 2;
            a = f * f - phi * phi * phi * phi * v * v / 4;
            b1 = 2 * (epsilon - m) * f;
            c = (epsilon - m) * (epsilon - m) - phi * phi * v;
            scale = f * f;
        } else {
            a = 2 * phi * v * v - 2 * phi * drift * v;
            b1 = 2 * phi * epsilon * v - 2 * phi * v * m + v - drift;
            c = epsilon - m - phi * v;
            scale = 2 * phi * v * v;
        }
        double lambda;
        if (Math.abs(a) <= NEGLIGIBLE * scale) {
            lambda = b1 == 0 ? 0 : -c / b1;
        } else {
            double root = Math.sqrt(b1 * b1 - 4 * a * c); // NaN where no root is real
            lambda = Math.max((-b1 + root) / (2 * a), (-b1 - root) / (2 * a));
        }
        return lambda > 0 && lambda < Double.POSITIVE_INFINITY ? lambda : 0;
    }
}
