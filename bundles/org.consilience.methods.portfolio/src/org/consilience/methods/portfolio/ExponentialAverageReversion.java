package org.consilience.methods.portfolio;

import java.util.Arrays;
import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.Memory;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.PredictedReversion;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * On-line moving average reversion with the exponential moving average.
 *
 * <p>Source: Li and Hoi, ICML 2012, algorithms 1 and 2, equation (2): predicted relative φ_t+1 = α
 * + (1 − α)·φ_t/x_t, φ_1 = 1; the step as in {@link MovingAverageReversion}. Departures: none.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "olmar-2",
        title = "On-line moving average reversion, exponential average",
        paper = "Li, Hoi, ICML 2012")
public final class ExponentialAverageReversion
        implements StrategyMethod<ExponentialAverageReversion.Settings> {

    /** The threshold, the decay and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Reversion threshold",
                            doc = "ε: the predicted return that is asked for",
                            def = "10",
                            min = 0)
                    double epsilon,
            @Setting(
                            label = "Decay",
                            doc = "α: weight of today's price in the average",
                            def = "0.5",
                            min = 0,
                            max = 1)
                    double alpha,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, epsilon, alpha, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        return new Average(settings, opening.width());
    }

    private static final class Average extends PredictedReversion {

        private final double alpha;
        private final double[] average;

        Average(Settings s, int n) {
            super(n, s.epsilon());
            alpha = s.alpha();
            average = new double[n];
            Arrays.fill(average, 1);
        }

        @Override
        protected void predict(double[] x, double[] phi) {
            for (int i = 0; i < phi.length; i++) {
                average[i] = alpha + (1 - alpha) * average[i] / x[i];
                phi[i] = average[i];
            }
        }

        @Override
        public void exchange(Memory memory) {
            super.exchange(memory);
            memory.array(average);
        }
    }
}
