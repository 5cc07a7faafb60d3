package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.HeldPortfolio;
import org.consilience.methods.portfolio.internal.Memory;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * M0: weight by how often an asset was the best of the day.
 *
 * <p>Source: Borodin, El-Yaniv and Gogan, On the competitive theory and practice of portfolio
 * selection, LATIN 2000, section 3 (prediction algorithm M0): b_i ∝ C_i + β. Departures: none; the
 * first of several equally good assets is counted.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "m0",
        title = "M0: days as the best stock",
        paper = "Borodin, El-Yaniv, Gogan, LATIN 2000")
public final class BestDayCounts implements StrategyMethod<BestDayCounts.Settings> {

    /** The smoothing and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Smoothing",
                            doc = "β: days counted for each asset beforehand",
                            def = "0.5",
                            above = 0)
                    double beta,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, beta, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new Counts(settings.beta(), opening.width());
    }

    private static final class Counts extends HeldPortfolio {

        private final double beta;
        private final double[] count;
        private int days;

        Counts(double beta, int n) {
            super(n);
            this.beta = beta;
            this.count = new double[n];
        }

        @Override
        public void observe(double[] x) {
            int best = 0;
            for (int i = 1; i < x.length; i++) {
                best = x[i] > x[best] ? i : best;
            }
            count[best]++;
            days++;
            for (int i = 0; i < b.length; i++) {
                b[i] = (count[i] + beta) / (days + b.length * beta);
            }
        }

        @Override
        public void exchange(Memory memory) {
            super.exchange(memory);
            days = memory.whole(days);
            memory.array(count);
        }
    }
}
