package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.BacktestSettings;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.MeanReversion;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * Passive-aggressive mean reversion.
 *
 * <p>Source: Li, Zhao, Hoi and Gopalkrishnan, Machine Learning 87(2), 2012, algorithm 1 and
 * proposition 1. With x̄ = mean(x_t)·1: b_t+1 = Π(b_t − τ(x_t − x̄)), τ = max(0, <b_t,x_t> −
 * ε)/‖x_t − x̄‖². Departures: τ = 0 where all relatives are equal.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "pamr",
        title = "Passive-aggressive mean reversion",
        paper = "Li, Zhao, Hoi, Gopalkrishnan, Machine Learning 2012")
public final class PassiveAggressive implements StrategyMethod<PassiveAggressive.Settings> {

    /** The threshold and the settings of a back-test. */
    public record Settings(
            @Setting(
                            label = "Threshold",
                            doc = "ε: the return above which the portfolio is moved",
                            def = "0.5",
                            min = 0)
                    double epsilon,
            Backtesting backtest)
            implements BacktestSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, epsilon, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy open(Settings settings, Opening opening) {
        double epsilon = settings.epsilon();
        return new MeanReversion(
                opening.width(), (r, squares) -> Math.max(0, r - epsilon) / squares);
    }
}
