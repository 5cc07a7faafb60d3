package org.consilience.methods.portfolio;

import java.util.Arrays;
import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Memory;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.QuadraticSimplex;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.consilience.methods.portfolio.internal.Window;
import org.osgi.service.component.annotations.Component;

/**
 * Long-only mean-variance portfolio of the last W days.
 *
 * <p>Source: Markowitz, Journal of Finance 7(1), 1952: argmax_b <b,μ̂> − (γ/2)·b'Σ̂b over the
 * simplex, with the sample mean and covariance (W − 1) of x − 1. Departures: uniform until W days
 * have passed; 1e-6 of the mean variance (at least 1e-12) is added to the diagonal of Σ̂, which
 * makes the answer unique where W ≤ N.
 */
@Component(service = Method.class)
@PortfolioMethod(id = "mv", title = "Mean-variance", paper = "Markowitz, Journal of Finance 1952")
public final class MeanVariance implements StrategyMethod<MeanVariance.Settings> {

    /** The window, the risk aversion and the settings of a back-test. */
    public record Settings(
            @Setting(label = "Window", doc = "W", def = "60", min = 2, max = 10000, unit = "days")
                    int window,
            @Setting(label = "Risk aversion", doc = "γ", def = "1", above = 0) double gamma,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, window, gamma, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new Frontier(settings, opening.width());
    }

    private static final class Frontier extends HeldPortfolio {

        private final double gamma;
        private final Window past;
        private final double[] mean;
        private final double[] centred;
        private final double[][] covariance;
        private final QuadraticSimplex frontier;

        Frontier(Settings s, int n) {
            super(n);
            gamma = s.gamma();
            past = new Window(s.window(), n);
            mean = new double[n];
            centred = new double[n];
            covariance = new double[n][n];
            frontier = new QuadraticSimplex(n);
        }

        @Override
        public void observe(double[] x) {
            double[] row = past.next();
            for (int i = 0; i < row.length; i++) {
                row[i] = x[i] - 1;
            }
            if (past.isFull()) {
                moments();
                frontier.minimise(covariance, mean, b);
            }
        }

        /** Fills in μ̂ and γΣ̂. */
        private void moments() {
            int w = past.size();
            int n = mean.length;
            Arrays.fill(mean, 0);
            for (int u = w - 1; u >= 0; u--) {
                double[] row = past.row(u);
                for (int i = 0; i < n; i++) {
                    mean[i] += row[i];
                }
            }
            for (int i = 0; i < n; i++) {
                mean[i] /= w;
                Arrays.fill(covariance[i], 0);
            }
            double scale = gamma / (w - 1);
            for (int u = w - 1; u >= 0; u--) {
                double[] row = past.row(u);
                for (int i = 0; i < n; i++) {
                    centred[i] = row[i] - mean[i];
                }
                for (int i = 0; i < n; i++) {
                    double ci = centred[i] * scale;
                    double[] line = covariance[i];
                    for (int j = 0; j < n; j++) {
                        line[j] += ci * centred[j];
                    }
                }
            }
            double trace = 0;
            for (int i = 0; i < n; i++) {
                trace += covariance[i][i];
            }
            double ridge = Math.max(1e-6 * trace / n, 1e-12);
            for (int i = 0; i < n; i++) {
                covariance[i][i] += ridge;
            }
        }

        @Override
        public void exchange(Memory memory) {
            super.exchange(memory);
            past.exchange(memory);
        }
    }
}
